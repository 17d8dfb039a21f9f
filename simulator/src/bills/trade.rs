//! The bill of trades: a row for each trade and each refund, and a summary.

use alipay::Decimal;

use super::event::{Event, signed};
use super::period::Period;
use super::sheet::Sheet;

const HEADER: &str = "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注";

const SUMMARY: &str = "门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）,支付宝优惠（元）,商家优惠（元）,卡消费金额（元）,服务费（元）,分润（元）,实收净额（元）";

/// The buyer of every trade, as Alipay masks an account.
const BUYER: &str = "*某(159****5620)";

pub(super) fn sheets(events: &[Event], period: &Period) -> Vec<Sheet> {
    let events: Vec<&Event> = events.iter().filter(|event| period.holds(&event.at)).collect();
    let of = |refunds: bool| events.iter().filter(move |event| event.refund.is_some() == refunds);
    let sum = |refunds| of(refunds).map(|event| event.amount()).sum::<Decimal>();
    let [trades, refunds] = [false, true].map(|refunds| (of(refunds).count(), sum(refunds)));
    let totals = vec![
        format!("交易合计：{}笔，商家实收共{}元，商家优惠共0.00元", trades.0, signed(trades.1)),
        format!("退款合计：{}笔，商家实收退款共{}元，商家优惠退款共0.00元", refunds.0, signed(refunds.1)),
    ];
    let detail = Sheet {
        name: "业务明细",
        title: "业务明细",
        header: HEADER,
        rows: events.iter().map(|event| row(event)).collect(),
        end: [41, 36],
        totals,
    };
    let all = |store: &str| {
        let (sum, net) = (signed(trades.1), signed(trades.1 + refunds.1));
        format!("{store}\t,\t,{},{},{sum},{sum},0.00,0.00,0.00,0.00,0.00,{net}", trades.0, refunds.0)
    };
    let stores = if events.is_empty() { Vec::new() } else { vec![all(""), all("合计")] };
    let summary = Sheet {
        name: "业务明细(汇总)",
        title: "业务汇总",
        header: SUMMARY,
        rows: stores,
        end: [40, 37],
        totals: Vec::new(),
    };
    vec![summary, detail]
}

fn row(event: &Event) -> String {
    let Event { at, trade, refund } = event;
    let (kind, number) = match refund {
        Some(refund) => ("退款", refund.out_request_no.as_str()),
        None => ("交易", ""),
    };
    let (subject, amount) = (event.subject(), signed(event.amount()));
    format!(
        "{}\t,{}\t,{kind}\t,{subject},{},{at},\t,\t,\t,\t,{BUYER}\t,{amount},{amount},0.00,0.00,0.00,0.00,0.00,,0.00\t,0.00,{number}\t,0.00,0.00,",
        trade.trade_no, trade.out_trade_no, trade.created
    )
}

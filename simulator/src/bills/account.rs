//! The bill of the account: what each payment brought, what each refund took, and a summary.

use alipay::Decimal;

use super::event::{Event, signed};
use super::period::Period;
use super::sheet::Sheet;

const HEADER: &str = "账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注";

const SUMMARY: &str = "类型,收入笔数,收入金额（+元）,支出笔数,支出金额（-元）,总金额（元）";

/// The buyer of every trade, as Alipay masks an account.
const BUYER: &str = "159****5620";

const PAID: &str = "交易付款";
const REFUNDED: &str = "交易退款";

pub(super) fn sheets(events: &[Event], period: &Period) -> Vec<Sheet> {
    let mut balance = Decimal::ZERO;
    let mut rows = Vec::new();
    let (mut incomes, mut expenses) = ((0, Decimal::ZERO), (0, Decimal::ZERO));
    for (index, event) in events.iter().enumerate() {
        balance += event.amount();
        if !period.holds(&event.at) {
            continue;
        }
        rows.push(row(index, event, balance));
        let side = if event.refund.is_some() { &mut expenses } else { &mut incomes };
        *side = (side.0 + 1, side.1 + event.amount());
    }
    let totals = vec![
        format!("支出合计：{}笔，共{}元", expenses.0, signed(expenses.1)),
        format!("收入合计：{}笔，共{}元", incomes.0, signed(incomes.1)),
    ];
    let kind = |kind: &str, incomes: (u32, Decimal), expenses: (u32, Decimal)| {
        let (income, expense, total) =
            (signed(incomes.1), signed(expenses.1), signed(incomes.1 + expenses.1));
        format!("{kind},{},{income},{},{expense},{total}", incomes.0, expenses.0)
    };
    let none = (0, Decimal::ZERO);
    let mut kinds = Vec::new();
    if incomes.0 > 0 {
        kinds.push(kind(PAID, incomes, none));
    }
    if expenses.0 > 0 {
        kinds.push(kind(REFUNDED, none, expenses));
    }
    if !kinds.is_empty() {
        kinds.push(kind("合计", incomes, expenses));
    }
    let detail =
        Sheet { name: "账务明细", title: "账务明细", header: HEADER, rows, end: [40, 37], totals };
    let summary = Sheet {
        name: "账务明细(汇总)",
        title: "账务汇总",
        header: SUMMARY,
        rows: kinds,
        end: [40, 37],
        totals: Vec::new(),
    };
    vec![summary, detail]
}

fn row(index: usize, event: &Event, balance: Decimal) -> String {
    let Event { at, trade, refund } = event;
    let digits: String = at.chars().filter(char::is_ascii_digit).collect();
    let (kind, income, expense) = match refund {
        Some(_) => (REFUNDED, "0.00".to_owned(), signed(event.amount())),
        None => (PAID, signed(event.amount()), "0.00".to_owned()),
    };
    format!(
        "{digits}{index:010}\t,{}\t,{}\t,{}\t,{at},{BUYER}\t,{income},{expense},{},支付宝,{kind},",
        trade.trade_no,
        trade.out_trade_no,
        event.subject(),
        signed(balance)
    )
}

//! Trades with their refunds, and transfers.

use alipay_simulator::{Refund, Trade, TradeStatus, Transfer};
use axum::body::Bytes;
use axum::response::{Html, IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::layout::Page;
use crate::pairs::Pairs;
use crate::visitor::Visitor;
use crate::words::Word;

/// `GET /trades`
pub(crate) async fn list(visitor: Visitor) -> Html<String> {
    let ledger = visitor.simulator.ledger();
    let (trades, transfers) = (ledger.trades(), ledger.transfers());
    let heads = [
        &Word::OutTradeNo,
        &Word::TradeNo,
        &Word::Subject,
        &Word::Amount,
        &Word::Status,
        &Word::Times,
        &Word::Refunds,
    ];
    let content = html! {
        @if trades.is_empty() { p { (visitor.say(&Word::NoTrades)) } } @else {
            table {
                thead { tr { @for head in heads { th scope="col" { (visitor.say(head)) } } } }
                tbody { @for trade in trades.iter().rev() { (row(&visitor, trade)) } }
            }
        }
        @if !transfers.is_empty() {
            h2 { (visitor.say(&Word::Transfers)) }
            table {
                thead { tr {
                    @for head in [&Word::OutBizNo, &Word::OrderId, &Word::Amount, &Word::Status, &Word::Time] {
                        th scope="col" { (visitor.say(head)) }
                    }
                } }
                tbody { @for transfer in transfers.iter().rev() { (transferred(transfer)) } }
            }
        }
    };
    Page { visitor: &visitor, title: visitor.say(&Word::Trades), is_list: true }.of(&content)
}

fn row(visitor: &Visitor, trade: &Trade) -> Markup {
    let waits = trade.status == TradeStatus::WaitBuyerPay;
    let times = [
        (Word::Created, Some(&trade.created)),
        (Word::Paid, trade.paid.as_ref()),
        (Word::Closed, trade.closed.as_ref()),
    ];
    html! {
        tr {
            td.long { (trade.out_trade_no) }
            td { (trade.trade_no) }
            td.long { (trade.subject) }
            td.number { (format!("{:.2}", trade.total)) }
            td {
                (trade.status.as_str())
                @if waits {
                    form method="post" action="/trades/pay" {
                        button name="out_trade_no" value=(trade.out_trade_no) { (visitor.say(&Word::Pay)) }
                    }
                }
            }
            td.times { @for (name, at) in &times { @if let Some(at) = at { (visitor.say(name)) " " (at) br; } } }
            td { @for refund in &trade.refunds { (refunded(refund)) } }
        }
    }
}

fn refunded(refund: &Refund) -> Markup {
    html! { p.refund { (refund.out_request_no) " · " (format!("{:.2}", refund.amount)) " · " (refund.at) } }
}

fn transferred(transfer: &Transfer) -> Markup {
    html! {
        tr {
            td { (transfer.out_biz_no) }
            td { (transfer.order_id) }
            td.number { (format!("{:.2}", transfer.amount)) }
            td { (transfer.status) }
            td.times { (transfer.at) }
        }
    }
}

/// `POST /trades/pay`: the buyer pays.
pub(crate) async fn pay(visitor: Visitor, body: Bytes) -> Response {
    let given = Pairs::of_form(&body);
    match visitor.simulator.ledger().pay(given.value("out_trade_no").unwrap_or_default()) {
        Some(_) => Redirect::to("/trades").into_response(),
        None => visitor.not_found(&Word::NoSuchTrade),
    }
}

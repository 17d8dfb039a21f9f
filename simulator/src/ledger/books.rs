//! All trades, transfers and checks of one simulator, and the numbers that they get.

use super::check::Check;
use super::numbers::Content;
use super::trade::Trade;
use super::transfer::Transfer;

/// Whose trade it is: the app, or the merchant that it calls for.
pub(super) type Merchant = String;

#[derive(Debug, Default)]
pub(super) struct Books {
    trades: Vec<(Merchant, Trade)>,
    checks: Vec<(Merchant, Check)>,
    transfers: Vec<(Merchant, Transfer)>,
    /// Numbers that were cancelled before anything was ordered under them.
    shut: Vec<(Merchant, String)>,
    issued: u32,
}

impl Books {
    /// The next number of Alipay's: the day, then what was never given before; `digits` of it in all.
    pub(super) fn number(&mut self, now: &str, digits: usize) -> String {
        self.issued += 1;
        let day: String = now.chars().filter(char::is_ascii_digit).take(8).collect();
        format!("{day}{:0>width$}", self.issued, width = digits.saturating_sub(day.len()))
    }

    /// The trade that a call is about: by Alipay's number where both are given.
    pub(super) fn trade(&mut self, merchant: &str, content: &Content<'_>) -> Option<&mut Trade> {
        let (own, alipays) = (content.text("out_trade_no"), content.text("trade_no"));
        self.find(merchant, |trade| match alipays {
            Some(number) => trade.trade_no == number,
            None => Some(trade.out_trade_no.as_str()) == own,
        })
    }

    pub(super) fn trade_of(&mut self, merchant: &str, out_trade_no: &str) -> Option<&mut Trade> {
        self.find(merchant, |trade| trade.out_trade_no == out_trade_no)
    }

    fn find(&mut self, merchant: &str, is_it: impl Fn(&Trade) -> bool) -> Option<&mut Trade> {
        let of = |(owner, trade): &&mut (Merchant, Trade)| owner == merchant && is_it(trade);
        self.trades.iter_mut().find(of).map(|(_, trade)| trade)
    }

    pub(super) fn add_trade(&mut self, merchant: &str, trade: Trade) {
        self.trades.push((merchant.to_owned(), trade));
    }

    /// Whatever merchant it is of: a test that asks knows its own numbers.
    pub(super) fn any_trade(&mut self, out_trade_no: &str) -> Option<&mut Trade> {
        self.trades.iter_mut().map(|(_, trade)| trade).find(|trade| trade.out_trade_no == out_trade_no)
    }

    pub(super) fn numbered(&mut self, trade_no: &str) -> Option<&mut Trade> {
        self.trades.iter_mut().map(|(_, trade)| trade).find(|trade| trade.trade_no == trade_no)
    }

    pub(super) fn trades(&self) -> impl Iterator<Item = &Trade> {
        self.trades.iter().map(|(_, trade)| trade)
    }

    /// No order of this number is accepted any more.
    pub(super) fn shut(&mut self, merchant: &str, out_trade_no: &str) {
        if !self.is_shut(merchant, out_trade_no) {
            self.shut.push((merchant.to_owned(), out_trade_no.to_owned()));
        }
    }

    pub(super) fn is_shut(&self, merchant: &str, out_trade_no: &str) -> bool {
        self.shut.iter().any(|(owner, number)| owner == merchant && number == out_trade_no)
    }

    pub(super) fn transfer(&mut self, merchant: &str, out_biz_no: &str) -> Option<&mut Transfer> {
        let of = |(owner, transfer): &&mut (Merchant, Transfer)| {
            owner == merchant && transfer.out_biz_no == out_biz_no
        };
        self.transfers.iter_mut().find(of).map(|(_, transfer)| transfer)
    }

    pub(super) fn transfers(&self) -> impl Iterator<Item = &Transfer> {
        self.transfers.iter().map(|(_, transfer)| transfer)
    }

    pub(super) fn add_transfer(&mut self, merchant: &str, transfer: Transfer) {
        self.transfers.push((merchant.to_owned(), transfer));
    }

    pub(super) fn trades_of(&self, merchant: &str) -> impl Iterator<Item = &Trade> {
        self.trades.iter().filter(move |(owner, _)| owner == merchant).map(|(_, trade)| trade)
    }

    pub(super) fn check(&mut self, is_it: impl Fn(&Check) -> bool) -> Option<&mut Check> {
        self.checks.iter_mut().map(|(_, check)| check).find(|check| is_it(check))
    }

    pub(super) fn check_of(&mut self, merchant: &str, outer_order_no: &str) -> Option<&mut Check> {
        let of = |(owner, check): &&mut (Merchant, Check)| {
            owner == merchant && check.outer_order_no == outer_order_no
        };
        self.checks.iter_mut().find(of).map(|(_, check)| check)
    }

    pub(super) fn add_check(&mut self, merchant: &str, check: Check) {
        self.checks.push((merchant.to_owned(), check));
    }
}

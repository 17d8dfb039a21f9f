//! The bill of the account.

use chrono::NaiveDateTime;

use super::amount::SignedAmount;
use super::row::row;
use super::totals::Tally;

row! {
    /// What went in or out of the account, in a bill (账务明细).
    ///
    /// Which columns besides the required ones a bill has, and in which order, is the merchant's setting.
    ///
    /// ```
    /// use alipay::bills::Bill;
    ///
    /// let text = "账务流水号,发生时间,收入金额（+元）,支出金额（-元）,业务类型,费率\n\
    ///             1,2026-11-29 10:00:00,20.00,0.00,在线支付,\n\
    ///             2,2026-11-29 10:00:01,0.00,-0.12,收费,0.6%\n";
    /// let mut fees = 0;
    /// for entry in Bill::read(text.as_bytes())?.account_entries() {
    ///     let entry = entry?;
    ///     if entry.kind.as_deref() == Some("收费") {
    ///         fees += entry.expense.cents();
    ///         assert_eq!(entry.other("费率"), Some("0.6%")); // a column that has no field
    ///         assert_eq!(entry.others().collect::<Vec<_>>(), [("费率", "0.6%")]);
    ///     }
    /// }
    /// assert_eq!(fees, -12);
    /// # Ok::<(), alipay::bills::BillError>(())
    /// ```
    AccountRow: AccountEntries, totals(|| vec![Tally::new("支出合计", &[""]), Tally::new("收入合计", &[""])], |row, tallies| {
        let [expenses, incomes] = tallies else { return };
        match (row.expense.is_zero(), row.income.is_zero()) {
            // The foot counts every row under one of both, and nothing says which.
            (true, true) => {
                expenses.doubt();
                incomes.doubt();
            }
            (false, _) => expenses.add(&[Some(row.expense)]),
            (true, false) => incomes.add(&[Some(row.income)]),
        }
    });
    /// Alipay's number of the entry.
    entry_no: String = "账务流水号";
    /// Alipay's number of the business: of a trade, for example.
    business_no: Option<String> = "业务流水号";
    /// The merchant's number of the order.
    out_trade_no: Option<String> = "商户订单号";
    /// The order's title.
    subject: Option<String> = "商品名称";
    /// When it happened.
    at: NaiveDateTime = "发生时间";
    /// The other side's account.
    counterparty: Option<String> = "对方账号";
    /// What came in; zero where something went out.
    income: SignedAmount = "收入金额（+元）";
    /// What went out, negative; zero where something came in.
    expense: SignedAmount = "支出金额（-元）";
    /// What is in the account afterwards.
    balance: Option<SignedAmount> = "账户余额（元）";
    /// The channel of the business.
    channel: Option<String> = "交易渠道";
    /// What kind of business it is, in the bill's words: 在线支付, 交易退款, 收费, 转账, 提现.
    kind: Option<String> = "业务类型";
    /// The remark.
    remark: Option<String> = "备注";
    /// What the business is.
    description: Option<String> = "业务描述";
    /// Which product the business is of.
    source: Option<String> = "业务账单来源";
    /// The merchant's number of the first business.
    base_order_no: Option<String> = "业务基础订单号";
    /// The merchant's number of the business.
    order_no: Option<String> = "业务订单号";
    /// What the payer remarked.
    payment_remark: Option<String> = "付款备注";
}

row! {
    /// A kind of business in the summary of a bill of the account (账务汇总); the last row, whose kind is `合计`, is the sum
    /// of all.
    ///
    /// ```
    /// use alipay::bills::Bill;
    ///
    /// let text = "类型,收入笔数,收入金额（+元）,支出笔数,支出金额（-元）,币种\n\
    ///             在线支付,1,20.00,0,0.00,CNY\n\
    ///             合计,1,20.00,0,0.00,CNY\n";
    /// for row in Bill::read(text.as_bytes())?.account_summary() {
    ///     let row = row?;
    ///     assert_eq!((row.incomes, row.income.cents(), row.expense.is_zero()), (1, 2000, true));
    ///     assert_eq!(row.other("币种"), Some("CNY")); // a column that has no field
    ///     assert_eq!(row.others().count(), 1);
    /// }
    /// # Ok::<(), alipay::bills::BillError>(())
    /// ```
    AccountSummaryRow: AccountSummary, totals(Vec::new, |_, _| {});
    /// What kind of business it is; `合计` in the last row.
    kind: String = "类型";
    /// How many entries brought something in.
    incomes: u64 = "收入笔数";
    /// What came in.
    income: SignedAmount = "收入金额（+元）";
    /// How many entries took something out.
    expenses: u64 = "支出笔数";
    /// What went out.
    expense: SignedAmount = "支出金额（-元）";
    /// Both together.
    total: Option<SignedAmount> = "总金额（元）";
}

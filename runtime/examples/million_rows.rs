//! How fast a long bill is read, and in how much memory: writes one, reads it, and holds its totals against what was written.
//!
//! `cargo run --release -p alipay --example million_rows --features bills -- 1000000`

use std::fs::File;
use std::io::{BufWriter, Write};
use std::time::Instant;

use alipay::bills::{Bill, TradeType};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let rows: u64 = std::env::args().nth(1).map_or(Ok(1_000_000), |count| count.parse())?;
    let file = tempfile::NamedTempFile::new()?;
    let written = write(file.reopen()?, rows)?;
    println!(
        "{rows} rows, {} MB, {} MB as a zip",
        written.bytes / 1_000_000,
        file.as_file().metadata()?.len() / 1_000_000
    );

    let before = peak();
    let began = Instant::now();
    let (mut trades, mut cents) = (0_u64, 0_i64);
    for row in Bill::open(file.path())?.trades() {
        let row = row?;
        trades += u64::from(row.kind == TradeType::Trade);
        cents += row.received.cents();
    }
    let elapsed = began.elapsed();
    println!(
        "read in {:.2} s: {} rows a second",
        elapsed.as_secs_f64(),
        u128::from(rows) * 1000 / elapsed.as_millis().max(1)
    );
    if let (Some(before), Some(after)) = (before, peak()) {
        println!("peak of memory: {after} kB, {} kB of it by reading", after - before);
    }
    if (trades, cents) != (written.trades, written.cents) {
        return Err(format!(
            "read {trades} trades and {cents} cents, not {} and {}",
            written.trades, written.cents
        )
        .into());
    }
    Ok(())
}

/// What was written.
#[derive(Default)]
struct Written {
    bytes: u64,
    trades: u64,
    cents: i64,
}

/// A bill with a refund after every ninth trade, in GB18030, as a zip.
fn write(file: File, rows: u64) -> Outcome<Written> {
    const HEADER: &str = "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注";
    let mut archive = ZipWriter::new(BufWriter::new(file));
    archive.start_file("trades.csv", SimpleFileOptions::default())?;
    let mut written = Written::default();
    let mut refunds = (0_u64, 0_i64);
    let mut line = |archive: &mut ZipWriter<_>, line: &str| -> Outcome<()> {
        let bytes = alipay::Charset::Gb18030.encode(line)?;
        written.bytes += bytes.len() as u64 + 2;
        archive.write_all(&bytes)?;
        Ok(archive.write_all(b"\r\n")?)
    };
    for head in ["#支付宝业务明细查询", "#账号：[20881234567890120156]", HEADER] {
        line(&mut archive, head)?;
    }
    let (mut trades, mut cents) = (0_u64, 0_i64);
    for row in 0..rows {
        let (kind, refund, amount) = match row % 10 {
            9 => ("退款", format!("R{row}"), -i64::try_from(row % 997)?),
            _ => ("交易", String::new(), i64::try_from(row * 7919 % 99_991)?),
        };
        match kind {
            "交易" => (trades, cents) = (trades + 1, cents + amount),
            _ => refunds = (refunds.0 + 1, refunds.1 + amount),
        }
        let (yuan, second) = (yuan(amount), row % 60);
        let text = format!(
            "2026112922001{row:015}\t,T{row}\t,{kind}\t,一支蓝色的笔 {row},2026-11-29 12:00:{second:02},2026-11-29 12:01:{second:02},\t,\t,\t,\t,*某(138****{:04})\t,{yuan},{yuan},0.00,0.00,0.00,0.00,0.00,,0.00\t,0.00,{refund}\t,0.00,0.00,",
            row * 31 % 10_000
        );
        line(&mut archive, &text)?;
    }
    line(
        &mut archive,
        "#-----------------------------------------业务明细列表结束------------------------------------",
    )?;
    line(&mut archive, &format!("#交易合计：{trades}笔，商家实收共{}元，商家优惠共0.00元", yuan(cents)))?;
    line(
        &mut archive,
        &format!("#退款合计：{}笔，商家实收退款共{}元，商家优惠退款共0.00元", refunds.0, yuan(refunds.1)),
    )?;
    archive.finish()?.flush()?;
    Ok(Written { trades, cents: cents + refunds.1, ..written })
}

fn yuan(cents: i64) -> String {
    alipay::bills::SignedAmount::from_cents(cents).to_string()
}

/// The most memory that this process has had so far, in kB, where the system says it.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}

//! The commands: each module is one, with its flags and what it does.

mod bill;
mod call;
mod catalogue;
mod cert_sn;
mod check;
mod completions;
mod console;
mod diff;
mod doctor;
mod facts;
mod import;
mod interruption;
mod keygen;
mod list;
mod new;
mod order;
mod page;
pub(crate) mod show;
mod signing;
mod simulate;
mod verify_notify;
mod why;

use clap::Subcommand;

use crate::exit::{Ended, Stop};
use crate::output::Output;

/// What `alipay` can be asked to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    New(new::New),
    Doctor(doctor::Doctor),
    Check(check::Check),
    Import(import::Import),
    List(list::List),
    Show(show::Show),
    Diff(diff::Diff),
    Why(why::Why),
    Call(call::Call),
    Page(page::Page),
    Order(order::Order),
    Bill(bill::Bill),
    Simulate(simulate::Simulate),
    Console(console::Console),
    Keygen(keygen::Keygen),
    CertSn(cert_sn::CertSn),
    VerifyNotify(verify_notify::VerifyNotify),
    Facts(facts::Facts),
    Catalogue(catalogue::Catalogue),
    Completions(completions::Completions),
}

impl Command {
    /// Does it.
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        match self {
            Self::New(new) => new.run(output),
            Self::Doctor(doctor) => doctor.run(output),
            Self::Check(check) => check.run(output),
            Self::Import(import) => import.run(output),
            Self::List(list) => list.run(output),
            Self::Show(show) => show.run(output),
            Self::Diff(diff) => diff.run(output),
            Self::Why(why) => why.run(output),
            Self::Call(call) => call.run(output),
            Self::Page(page) => page.run(output),
            Self::Order(order) => order.run(output),
            Self::Bill(bill) => bill.run(output),
            Self::Simulate(simulate) => simulate.run(output),
            Self::Console(console) => console.run(output),
            Self::Keygen(keygen) => keygen.run(output),
            Self::CertSn(cert_sn) => cert_sn.run(output),
            Self::VerifyNotify(verify_notify) => verify_notify.run(output),
            Self::Facts(facts) => facts.run(output),
            Self::Catalogue(catalogue) => catalogue.run(output),
            Self::Completions(completions) => completions.run(output),
        }
    }
}

/// Waits for what a client or a server does.
fn block_on<T>(future: impl Future<Output = T>) -> Result<T, Stop> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    Ok(runtime.map_err(|error| Stop::refused(format!("no runtime: {error}")))?.block_on(future))
}

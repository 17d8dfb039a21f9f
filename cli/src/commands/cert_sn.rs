//! `alipay cert-sn`: the number that the gateway knows a certificate by.

use std::path::PathBuf;

use alipay::Certificates;

use crate::exit::{Ended, Exit, Stop};
use crate::input;
use crate::output::Output;

/// Print the number of a certificate: app_cert_sn, alipay_cert_sn or, with --root, alipay_root_cert_sn
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay cert-sn appCertPublicKey_2014072300007148.crt")]
pub(crate) struct CertSn {
    /// The certificate, or the file of root certificates; - is standard input
    file: PathBuf,
    /// The joined numbers of the root certificates that are signed with RSA
    #[arg(long)]
    root: bool,
}

impl CertSn {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let refused = |error| Stop::refused(format!("{} cannot be used: {error}", input::shown(&self.file)));
        let certificates = Certificates::parse(input::bytes(&self.file)?).map_err(refused)?;
        let number = if self.root { certificates.root_sn() } else { certificates.sn() };
        output.line(number.map_err(refused)?)?;
        Ok(Exit::Fine)
    }
}

//! The programs, and what each says when it is run without arguments.

/// A program in `runtime/examples`.
pub(crate) struct Program {
    pub(crate) name: &'static str,
    pub(crate) arguments: &'static [&'static str],
    /// Parts of its output, in this order.
    pub(crate) says: &'static [&'static str],
    /// What it wants to call a gateway that the environment names, if it can.
    pub(crate) elsewhere: Option<Elsewhere>,
}

/// The same program before a gateway that the environment names.
pub(crate) struct Elsewhere {
    pub(crate) arguments: &'static [&'static str],
    pub(crate) says: &'static [&'static str],
    /// What it must have called there.
    pub(crate) calls: &'static [&'static str],
}

const fn program(name: &'static str, says: &'static [&'static str]) -> Program {
    Program { name, arguments: &[], says, elsewhere: None }
}

impl Program {
    const fn with(self, arguments: &'static [&'static str]) -> Self {
        Self { arguments, ..self }
    }

    const fn elsewhere(
        self,
        arguments: &'static [&'static str],
        says: &'static [&'static str],
        calls: &'static [&'static str],
    ) -> Self {
        Self { elsewhere: Some(Elsewhere { arguments, says, calls }), ..self }
    }
}

/// What a buyer's telephone, or a merchant's browser, would bring.
const CODE: &[&str] = &["28763443825664394"];

/// A picture of the repository's own.
const PICTURE: &[&str] = &["PICTURE"];

pub(crate) const PROGRAMS: &[Program] = &[
    program(
        "quickstart",
        &[
            "A simulated gateway listens on http://127.0.0.1:",
            "initialize: token_id   = ",
            "biz_result = ",
            "certify, as an address (GET):\nhttp://127.0.0.1:",
            "certify, as a form (POST):\n<form ",
            "200 OK: accepted.",
            "Refused here, nothing was sent: `certify_id`",
            "Refused by the gateway (",
        ],
    ),
    program(
        "certify",
        &["begun: ", "the person opens http://127.0.0.1:", "before: not passed\n", "asked: passed\n"],
    )
    .elsewhere(
        &[],
        &["begun: ", "asked: passed\n"],
        &["alipay.user.certify.open.initialize", "alipay.user.certify.open.query"],
    ),
    program(
        "face_to_face",
        &[
            "The buyer pays at once:\n  alipay.trade.pay\n  paid\n",
            "asked for a password:\n  alipay.trade.pay\n  alipay.trade.query\n  alipay.trade.query\n",
            "The reply is lost:\n  alipay.trade.pay\n  alipay.trade.query\n  paid\n",
            "never enters the password:\n  alipay.trade.pay\n  alipay.trade.query\n",
            "  alipay.trade.cancel\n  cancelled\n",
            "The goods are brought back:\n  alipay.trade.refund\n  refunded\n",
        ],
    )
    .elsewhere(CODE, &["  alipay.trade.pay\n  paid\n"], &["alipay.trade.pay"]),
    program(
        "agency",
        &[
            "the merchant consents at http",
            "2013121100055554 consented; there are 2 clients\n",
            "the buyer scans ",
            "paid to 2013121100055554: 88.80\n",
            "refused: ",
            "2014072300007149",
        ],
    )
    .elsewhere(
        CODE,
        &["the merchant consents at http", "consented; there are 2 clients\n", "the buyer scans "],
        &["alipay.open.auth.token.app", "alipay.trade.precreate"],
    ),
    program(
        "certificates",
        &[
            "the app's: ",
            "more days\n",
            "Alipay's: ",
            "more days\n",
            "the roots vouch for Alipay's, alipay_root_cert_sn ",
            "asked: the trade was found\nasked: the trade was found\n",
            "Alipay's next certificate was downloaded and believed\n",
            "swapped files: ",
        ],
    )
    .elsewhere(
        &[],
        &["the app's: ", "Alipay's: ", "asked: the trade was found\n"],
        &["alipay.trade.query"],
    ),
    program("external_signer", &["signed by process ", ", and answered\n", "without it: "]).elsewhere(
        &[],
        &["signed by process ", ", and answered\n", "without it: "],
        &["alipay.trade.query"],
    ),
    program(
        "upload",
        &[
            "From memory: front.jpg\n",
            " bytes\n  is ",
            "From disk: 门面.jpg\n",
            " bytes\n  is ",
            "As a stream: inside.jpg\n",
            " bytes\n  is ",
            "not sent: `image_content`",
        ],
    )
    .elsewhere(PICTURE, &["From disk: ", " bytes\n  is "], &["alipay.offline.material.image.upload"]),
    program(
        "blocking",
        &[
            "1 is paid by ",
            "2 is paid by ",
            "3 is paid by ",
            "4 is paid by ",
            "1 is paid\nanswered with success\nanswered with success\n",
            "8.80 of T",
            "1 went back\n",
        ],
    )
    .elsewhere(&[], &["1 is paid by ", "4 is paid by "], &["alipay.trade.precreate"]),
    program("bills", &[" bytes\n", "3 orders, 0 of them not in the bill, -1.20 refunded\n", "0.00"]),
    program("million_rows", &["2000 rows, ", "read in ", " rows a second\n"]).with(&["2000"]),
];

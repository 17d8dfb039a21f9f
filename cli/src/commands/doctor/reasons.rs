//! Why the library refuses a setting, in both languages.

use alipay::{
    BlockFault, CertificateError, ConfigurationError, EncryptionKeyError, Error, ErrorKind, KeyError,
    TrustError, VariableError,
};

use crate::configuration::Configuration;
use crate::exit::chain;
use crate::language::Language;

/// Why a setting cannot be used. What this does not know in Chinese is said in English.
pub(super) fn of(error: &Error, configuration: &Configuration, language: Language) -> String {
    let ErrorKind::Configuration(refused) = error.kind() else { return chain(error) };
    match (refused, language) {
        (ConfigurationError::PrivateKey(reason) | ConfigurationError::AlipayPublicKey(reason), _) => {
            key(*reason, language)
        }
        (ConfigurationError::EncryptionKey(reason), _) => content_key(*reason, language),
        (
            ConfigurationError::AppCertificate(reason)
            | ConfigurationError::AlipayCertificate(reason)
            | ConfigurationError::RootCertificate(reason),
            _,
        ) => certificate(*reason, language),
        (ConfigurationError::Variable { reason, .. }, Language::Chinese) => variable(reason),
        _ => configuration.stop(error).words,
    }
}

/// Why a text is not the key that was wanted.
pub(super) fn key(error: KeyError, language: Language) -> String {
    if language == Language::English {
        // The library is given keys, this command the paths of their files.
        return match error {
            KeyError::Unreadable => "it is neither PEM nor base64 nor DER".to_owned(),
            other => other.to_string(),
        };
    }
    match error {
        KeyError::Empty => "内容为空".to_owned(),
        KeyError::Unreadable => "既不是 PEM，也不是 base64 或 DER".to_owned(),
        KeyError::Truncated => "缺了一部分，请从第一行到最后一行完整复制".to_owned(),
        KeyError::Damaged { line } => format!("第 {line} 行含有 base64 没有的字符，请完整复制"),
        KeyError::TooLarge { limit } => format!("超过 {limit} 字节，不会是密钥"),
        KeyError::Several => "含有不止一把密钥".to_owned(),
        KeyError::PublicAsPrivate => "这是公钥；私钥是密钥工具生成的另一个文件".to_owned(),
        KeyError::PrivateAsPublic => "这是私钥；请改用控制台显示的支付宝公钥，私钥请自己保管".to_owned(),
        KeyError::Certificate => {
            "这是证书；证书模式请配置三个证书文件，不要配置公钥；其他应用请使用控制台显示的支付宝公钥"
                .to_owned()
        }
        KeyError::CertificateAsPrivate => "这是证书或证书请求；私钥是同时生成的另一个文件".to_owned(),
        KeyError::Encrypted => {
            "它有密码保护；请存为无密码的，例如 `openssl pkey -in FILE -out FILE2`".to_owned()
        }
        KeyError::NotRsa => "它不是 RSA 密钥；SM2 等椭圆曲线密钥不能用于 RSA2 和 RSA".to_owned(),
        KeyError::NotAKey => "可以读取，但不是 PKCS#8、PKCS#1 或 SubjectPublicKeyInfo 形式的密钥".to_owned(),
        KeyError::Inconsistent => "这把 RSA 密钥的数值互不匹配，已损坏".to_owned(),
        KeyError::Size { bits } => format!("它有 {bits} 位；支持 1024 到 8192 位，RSA2 要求 2048 位"),
        other => other.to_string(),
    }
}

/// Why a file of certificates cannot be used.
pub(super) fn certificate(error: CertificateError, language: Language) -> String {
    if language == Language::English {
        return error.to_string();
    }
    match error {
        CertificateError::Empty => "内容为空".to_owned(),
        CertificateError::Unreadable => "既不是 PEM 也不是 DER；请使用控制台下载的 .crt 文件".to_owned(),
        CertificateError::NotACertificate => "其中没有证书；请使用控制台下载的 .crt 文件".to_owned(),
        CertificateError::Damaged => "证书已损坏，请从第一行到最后一行完整复制".to_owned(),
        CertificateError::Block { number, line, fault } => {
            let line = line.map(|line| format!("（第 {line} 行）")).unwrap_or_default();
            format!("文件中的第 {number} 张证书{line}被截断或损坏：{}；请完整复制", fault_of(fault))
        }
        CertificateError::TooLarge { limit } => format!("超过 {limit} 字节，控制台没有这么大的文件"),
        CertificateError::TooMany { limit } => format!("超过 {limit} 张证书，控制台没有这样的文件"),
        CertificateError::SerialNumber { limit } => {
            format!("证书序列号超过 {limit} 字节，标准只允许 20 字节")
        }
        CertificateError::NoRsa => "没有用 RSA 签名的证书；请使用控制台的 alipayRootCert.crt".to_owned(),
        CertificateError::Key(reason) => format!("证书中的密钥无法使用：{}", key(reason, language)),
        other => other.to_string(),
    }
}

fn fault_of(fault: BlockFault) -> String {
    match fault {
        BlockFault::NoBegin => "没有 BEGIN 行".to_owned(),
        BlockFault::NoEnd => "没有 END 行".to_owned(),
        BlockFault::Base64 => "base64 已损坏".to_owned(),
        BlockFault::Incomplete => "有一部分缺失或被改动".to_owned(),
        BlockFault::Signature => "自身签名不符，已被改动".to_owned(),
        other => other.to_string(),
    }
}

/// Why no root vouches for a certificate.
pub(super) fn trust(error: TrustError, language: Language) -> String {
    if language == Language::English {
        return error.to_string();
    }
    match error {
        TrustError::Path => "这些证书连不成一条完整的路径".to_owned(),
        TrustError::Root => "不是由所配置的根证书签发".to_owned(),
        TrustError::Signature => "签名不符".to_owned(),
        TrustError::Algorithm => "签名算法不是 RSA 与 SHA-256 或更强的组合".to_owned(),
        TrustError::Expired => "按本机时钟，它或上级证书已过期".to_owned(),
        TrustError::NotYetValid => "按本机时钟，它或上级证书尚未生效".to_owned(),
        TrustError::Issuer => "签发者没有签发证书的资格".to_owned(),
        TrustError::Extension => "它或上级证书含有未知的关键扩展".to_owned(),
        TrustError::Usage => "它不是用于签名的证书".to_owned(),
        other => other.to_string(),
    }
}

fn content_key(error: EncryptionKeyError, language: Language) -> String {
    match (error, language) {
        (EncryptionKeyError::NotBase64, Language::Chinese) => "它不是 base64".to_owned(),
        (EncryptionKeyError::Size { bytes }, Language::Chinese) => {
            format!("它是 {bytes} 字节的 base64，而不是 16 字节")
        }
        (other, _) => other.to_string(),
    }
}

fn variable(reason: &VariableError) -> String {
    match reason {
        VariableError::NotSet => "没有配置".to_owned(),
        VariableError::Both { other } => format!("与 {other} 同时配置了：请只保留一个"),
        VariableError::NotText => "不是 Unicode 文本".to_owned(),
        VariableError::Unknown(_) => "不认识这个值".to_owned(),
        VariableError::NotAPath => "这里写的是密钥或证书本身：请给出文件的路径".to_owned(),
        VariableError::File(error) => format!("它指定的文件无法读取：{error}"),
        other => other.to_string(),
    }
}

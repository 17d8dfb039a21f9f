//! Where TLS takes its cryptography from. Nothing here sets a process-wide default: that is the app's.

use reqwest::ClientBuilder;

use crate::ConfigurationError;

/// reqwest brings `aws-lc-rs`, and takes a process-wide default of the app before it.
#[cfg(feature = "aws-lc-rs")]
#[expect(clippy::unnecessary_wraps, reason = "without aws-lc-rs there may be no provider")]
pub(super) fn set_up(builder: ClientBuilder) -> Result<ClientBuilder, ConfigurationError> {
    Ok(builder)
}

/// reqwest would panic without a process-wide default, so it gets a configuration that is complete.
#[cfg(not(feature = "aws-lc-rs"))]
pub(super) fn set_up(builder: ClientBuilder) -> Result<ClientBuilder, ConfigurationError> {
    use rustls::ClientConfig;
    use rustls_platform_verifier::BuilderVerifierExt;

    use crate::transport::NoTransport;

    let unusable = |error: rustls::Error| ConfigurationError::Transport(error.into());
    let mut tls = ClientConfig::builder_with_provider(
        provider().ok_or_else(|| ConfigurationError::Transport(NoTransport::TLS.into()))?,
    )
    .with_safe_default_protocol_versions()
    .map_err(unusable)?
    .with_platform_verifier()
    .map_err(unusable)?
    .with_no_client_auth();
    tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(builder.tls_backend_preconfigured(tls))
}

/// The cryptography of `ring`, or else the process-wide default that the app has set.
#[cfg(not(feature = "aws-lc-rs"))]
fn provider() -> Option<std::sync::Arc<rustls::crypto::CryptoProvider>> {
    #[cfg(feature = "ring")]
    let provider = Some(std::sync::Arc::new(rustls::crypto::ring::default_provider()));
    #[cfg(not(feature = "ring"))]
    let provider = rustls::crypto::CryptoProvider::get_default().cloned();
    provider
}

/// Whether there is no TLS at all, so that `NoTransport` stands in for the default transport.
pub(super) fn is_missing() -> bool {
    #[cfg(feature = "aws-lc-rs")]
    let is_missing = false;
    #[cfg(not(feature = "aws-lc-rs"))]
    let is_missing = provider().is_none();
    is_missing
}

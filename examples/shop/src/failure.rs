//! What a user sees when something fails.

use alipay::once::OnceError;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::view;

/// A handler that failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// There is no such product or order.
    NotFound,
    /// Alipay said no, or was not understood.
    Alipay(alipay::Error),
    /// It is not known whether a notification was handled.
    Once(OnceError),
    /// We asked for something impossible.
    Request(alipay::Violations),
    /// The database cannot be reached, or is not the shop's.
    Database(sqlx::Error),
    /// Nobody knows yet what became of a refund.
    StillUnknown,
}

impl From<alipay::Error> for Failure {
    fn from(error: alipay::Error) -> Self {
        Self::Alipay(error)
    }
}

impl From<OnceError> for Failure {
    fn from(error: OnceError) -> Self {
        Self::Once(error)
    }
}

impl From<alipay::Violations> for Failure {
    fn from(violations: alipay::Violations) -> Self {
        Self::Request(violations)
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        // An error of the SDK never holds values of parameters. One of the database may, and is for the log.
        let (status, text) = match self {
            Self::NotFound => (StatusCode::NOT_FOUND, "没有这个订单或商品。".to_owned()),
            Self::Alipay(error) => (StatusCode::BAD_GATEWAY, error.to_string()),
            Self::Once(error) => (StatusCode::SERVICE_UNAVAILABLE, error.to_string()),
            Self::Request(violations) => (StatusCode::INTERNAL_SERVER_ERROR, violations.to_string()),
            Self::Database(error) => {
                eprintln!("the database: {error}");
                (StatusCode::SERVICE_UNAVAILABLE, "数据库暂时不可用。".to_owned())
            }
            Self::StillUnknown => (StatusCode::SERVICE_UNAVAILABLE, "退款结果尚不明确。".to_owned()),
        };
        (status, view::page("出错了 Failed", &view::paragraph(&text))).into_response()
    }
}

//! Values of a list, closed or open.

use std::marker::PhantomData;

/// The enum of a closed list of values; implemented by the generated `values`.
///
/// ```
/// use alipay::{ClosedList, alipay_api};
/// use token::values::GrantType;
///
/// #[alipay_api("alipay.system.oauth.token")]
/// mod token {}
///
/// assert_eq!(GrantType::AuthorizationCode.as_str(), "authorization_code");
/// ```
pub trait ClosedList: Copy {
    /// The value as it travels.
    fn as_str(&self) -> &'static str;
}

/// One value of the closed list `E`: the type of a parameter whose setter accepts the enum, or text that
/// `build()` compares with the list.
///
/// ```
/// use alipay::{IntoParameter, OneOf, Violations, alipay_api};
/// use token::{Request, values::GrantType};
///
/// #[alipay_api("alipay.system.oauth.token")]
/// mod token {}
///
/// fn exchange(what: impl IntoParameter<OneOf<GrantType>>) -> Result<Request, Violations> {
///     Request::builder().grant_type(what).code("4b203fe6c11548bcabd8da5bb087a83b").build()
/// }
/// assert_eq!(exchange(GrantType::AuthorizationCode)?, exchange("authorization_code")?);
/// assert!(exchange("password").is_err());
/// # Ok::<(), Violations>(())
/// ```
#[derive(Debug)]
pub struct OneOf<E>(PhantomData<E>);

/// The enum of an open list of values, which has a variant `Other`; implemented by the generated `values`.
///
/// ```
/// use alipay::{OpenList, alipay_api};
/// use pay::values::ProductCode;
///
/// #[alipay_api("alipay.trade.wap.pay")]
/// mod pay {}
///
/// assert_eq!(ProductCode::QuickWapWay.as_str(), "QUICK_WAP_WAY");
/// assert_eq!(ProductCode::Other("QUICKER_WAP_WAY".to_owned()).as_str(), "QUICKER_WAP_WAY");
/// ```
pub trait OpenList {
    /// The value as it travels.
    fn as_str(&self) -> &str;
}

/// One value of the open list `E`: the type of a parameter whose setter accepts the enum, or any text that keeps the
/// parameter's other limits.
///
/// ```
/// use alipay::{IntoParameter, Known, Violations, alipay_api};
/// use pay::{Request, values::ProductCode};
///
/// #[alipay_api("alipay.trade.wap.pay")]
/// mod pay {}
///
/// fn tea(product: impl IntoParameter<Known<ProductCode>>) -> Result<Request, Violations> {
///     let order = Request::builder().out_trade_no("T1").total_amount("88.80").subject("Tea");
///     order.product_code(product).build()
/// }
/// assert_eq!(tea(ProductCode::QuickWapWay)?, tea("QUICK_WAP_WAY")?);
/// assert!(tea("QUICKER_WAP_WAY").is_ok()); // a value that is new
/// # Ok::<(), Violations>(())
/// ```
#[derive(Debug)]
pub struct Known<E>(PhantomData<E>);

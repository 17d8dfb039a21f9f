//! What is read from the sources of the SDKs.

#![expect(clippy::panic, reason = "a test's helper fails by panicking")]

#[path = "support/java.rs"]
mod java;
mod support;

use alipay_sdk_import::{Content, Field, Kind, Progress, Shapes, read_release, united};
use support::{pack, release};

fn field(kind: Kind, list: bool) -> Field {
    Field { kind, list, comment: None }
}

/// A field without the words of its authors.
fn silent(field: &Field) -> Field {
    Field { comment: None, ..field.clone() }
}

fn ty(name: &str) -> Kind {
    Kind::Type(name.to_owned())
}

fn java_sdk() -> Shapes {
    let fields = ["String", "Long", "Boolean", "Date", "Goods", "List<String>", "List<Goods>"];
    let fields: String =
        fields.iter().enumerate().map(|(index, ty)| java::field(&format!("field_{index}"), ty)).collect();
    let biz = "/** What it does\nand how */\nprivate String bizContent;\nprivate boolean needEncrypt=true;";
    let upload = "private String bizCode;\nprivate Goods extraGoods;\nprivate FileItem fileContent;\nprivate boolean needEncrypt=false;";
    let texts = "txtParams.put(\"biz_code\", this.bizCode);\ntxtParams.put(\"extra_goods\", this.extraGoods == null? null : \
                 new com.alipay.api.internal.util.json.JSONWriter().write(this.extraGoods, true));";
    let content = "txtParams.put(\"biz_content\", this.bizContent);";
    let files = [
        java::request("DemoPay", "demo.pay", biz, content, ""),
        java::class("domain", "DemoPayModel", &fields),
        java::class("domain", "Goods", &java::field("price", "String")),
        java::class("response", "DemoPayResponse", &java::field("trade_no", "String")),
        java::request("DemoFree", "demo.free", biz, content, ""),
        java::class("response", "DemoFreeResponse", ""),
        java::request(
            "DemoUpload",
            "demo.upload",
            upload,
            texts,
            "params.put(\"file_content\", this.fileContent);",
        ),
        java::class("response", "DemoUploadResponse", ""),
        ("com/alipay/api/AlipayClient.java".to_owned(), "this is { no Java".to_owned()),
    ];
    release(&files.each_ref().map(|(name, text)| (name.as_str(), text.as_str())))
}

#[test]
fn the_java_sdk_tells_names_nesting_and_kinds() {
    let sdk = java_sdk();
    let pay = &sdk.apis["demo.pay"];
    assert_eq!(pay.content, Content::Of("DemoPayModel".to_owned()));
    assert_eq!(pay.sdks, ["Java SDK"].into());
    assert!(pay.encrypt);
    assert_eq!(pay.comment.as_deref(), Some("What it does\nand how"));
    assert_eq!(silent(&pay.response["trade_no"]), field(Kind::Text, false));
    assert_eq!(pay.response["trade_no"].comment.as_deref(), Some("The words of\ntrade_no"));
    let kinds = [Kind::Text, Kind::Number, Kind::Boolean, Kind::Date, ty("Goods"), Kind::Text, ty("Goods")];
    let model: Vec<Field> = sdk.types["DemoPayModel"].values().map(silent).collect();
    let expected: Vec<Field> =
        kinds.into_iter().enumerate().map(|(index, kind)| field(kind, index > 4)).collect();
    assert_eq!(model, expected);
}

#[test]
fn content_without_a_type_is_free_and_parameters_may_travel_beside_it() {
    let sdk = java_sdk();
    assert_eq!(sdk.apis["demo.free"].content, Content::Free);
    let upload = &sdk.apis["demo.upload"];
    assert_eq!(upload.content, Content::Absent);
    assert!(!upload.encrypt);
    let form: Vec<_> = upload.form.iter().map(|(name, field)| (name.as_str(), field.kind.clone())).collect();
    assert_eq!(form, [("biz_code", Kind::Text), ("extra_goods", ty("Goods")), ("file_content", Kind::File)]);
}

const PYTHON_TYPE: &str = "\
class Goods(object):
    def __init__(self):
        self._from = None
        self._tags = None
        self._parts = None
    @property
    def from(self):
        return self._from
    @from.setter
    def from(self, value):
        self._from = value
    @property
    def tags(self):
        return self._tags
    @tags.setter
    def tags(self, value):
        if isinstance(value, list):
            self._tags = list()
            for i in value:
                self._tags.append(i)
    @property
    def parts(self):
        return self._parts
    @parts.setter
    def parts(self, value):
        if isinstance(value, list):
            self._parts = list()
            for i in value:
                if isinstance(i, Part):
                    self._parts.append(i)
                else:
                    self._parts.append(Part.from_alipay_dict(i))
    @staticmethod
    def from_alipay_dict(d):
        if not d:
            return None
        o = Goods()
        if 'from' in d:
            o.from = d['from']
        if 'tags' in d:
            o.tags = d['tags']
        if 'parts' in d:
            o.parts = d['parts']
        return o
";

const PYTHON_REQUEST: &str = "\
class DemoReturnRequest(object):
    def __init__(self, biz_model=None):
        self._goods = None
        self._photo = None
        self._need_encrypt = False
    @property
    def goods(self):
        return self._goods
    @goods.setter
    def goods(self, value):
        if isinstance(value, Goods):
            self._goods = value
        else:
            self._goods = Goods.from_alipay_dict(value)
    @property
    def photo(self):
        return self._photo
    @photo.setter
    def photo(self, value):
        if not isinstance(value, FileItem):
            return
        self._photo = value
    @property
    def notify_url(self):
        return self._notify_url
    @notify_url.setter
    def notify_url(self, value):
        self._notify_url = value
    def get_params(self):
        params = dict()
        params[P_METHOD] = 'demo.class.return'
        params[P_VERSION] = self.version
        if self.goods:
            if hasattr(self.goods, 'to_alipay_dict'):
                params['goods'] = json.dumps(obj=self.goods.to_alipay_dict(), sort_keys=True)
            else:
                params['goods'] = self.goods
        if self.notify_url:
            params['notify_url'] = self.notify_url
        return params
    def get_multipart_params(self):
        multipart_params = dict()
        if self.photo:
            multipart_params['photo'] = self.photo
        return multipart_params
";

const PYTHON_RESPONSE: &str = "\
class DemoReturnResponse(AlipayResponse):
    def __init__(self):
        self._total = None
    @property
    def total(self):
        return self._total
    @total.setter
    def total(self, value):
        self._total = value
    def parse_response_content(self, response_content):
        response = super(DemoReturnResponse, self).parse_response_content(response_content)
        if 'total' in response:
            self.total = response['total']
";

#[test]
fn the_python_sdk_tells_the_same_without_kinds_and_may_call_things_like_keywords() {
    let sdk = release(&[
        ("alipay/aop/api/domain/Goods.py", PYTHON_TYPE),
        ("alipay/aop/api/domain/__init__.py", ""),
        ("alipay/aop/api/request/DemoReturnRequest.py", PYTHON_REQUEST),
        ("alipay/aop/api/response/DemoReturnResponse.py", PYTHON_RESPONSE),
    ]);
    let goods: Vec<_> =
        sdk.types["Goods"].iter().map(|(name, field)| (name.as_str(), field.clone())).collect();
    let expected = [
        ("from", field(Kind::Scalar, false)),
        ("parts", field(ty("Part"), true)),
        ("tags", field(Kind::Scalar, true)),
    ];
    assert_eq!(goods, expected);
    let api = &sdk.apis["demo.class.return"];
    assert_eq!(api.form["goods"], field(ty("Goods"), false));
    assert_eq!(api.form["photo"], field(Kind::File, false));
    assert_eq!(api.form.len(), 2, "notify_url is a common parameter");
    assert_eq!(api.response["total"], field(Kind::Scalar, false));
}

#[test]
fn what_is_no_release_is_refused_with_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let read = |files: &[(&str, &str)]| {
        let path = folder.path().join("sdk.zip");
        pack(&path, files);
        read_release(&path, &Progress::new()).map(|_| ()).unwrap_err().to_string()
    };
    assert!(read(&[("readme.txt", "")]).contains("sdk.zip: neither the Java SDK's"));
    let error = read(&[("com/alipay/api/domain/A.java", "class {")]);
    assert!(
        error.ends_with("com/alipay/api/domain/A.java: not understood by its language's parser"),
        "{error}"
    );
    let error = read(&[("com/alipay/api/request/A.java", "public class A {}")]);
    assert!(
        error.ends_with("com/alipay/api/request/A.java: not laid out as the SDK's other files"),
        "{error}"
    );
    let path = folder.path().join("no.zip");
    std::fs::write(&path, "no archive").unwrap();
    assert!(read_release(&path, &Progress::new()).is_err());
}

#[test]
fn of_two_releases_the_newer_one_counts() {
    let shapes = |kind, list| Shapes {
        types: [("T".to_owned(), [("f".to_owned(), field(kind, list))].into())].into(),
        ..Shapes::default()
    };
    for (older, newer, kind, disagrees) in [
        (Kind::Date, Kind::Scalar, Kind::Date, false),
        (Kind::Scalar, Kind::Date, Kind::Date, false),
        (Kind::Text, Kind::Number, Kind::Number, true),
        (Kind::Text, ty("A"), ty("A"), true),
        (ty("A"), Kind::Scalar, Kind::Scalar, true),
        (ty("A"), ty("B"), ty("B"), true),
    ] {
        let (union, disagreements) = united([shapes(older.clone(), false), shapes(newer.clone(), false)]);
        assert_eq!(union, shapes(kind, false), "{older:?} {newer:?}");
        assert_eq!(!disagreements.is_empty(), disagrees, "{older:?} {newer:?}");
    }
    let (union, disagreements) = united([shapes(Kind::Text, false), shapes(Kind::Scalar, true)]);
    assert_eq!((union, disagreements), (shapes(Kind::Text, true), vec!["T.f".to_owned()]));
}

//! Files to the simulator, over real HTTP.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use alipay::{Charset, File, JsonValue, Outcome, Untyped, Violations, alipay_api};
use alipay_simulator::{ReceivedFile, Simulator};
use futures_util::stream;

#[alipay_api("alipay.open.file.upload")]
pub mod upload {}

#[alipay_api("alipay.offline.material.image.upload")]
pub mod image {}

#[alipay_api("alipay.open.agent.offlinepayment.sign")]
pub mod offline_payment {}

const JPEG: &[u8] = b"\xff\xd8\xff\xe1\x00\x10Exif\0\0 and the rest of the picture \r\n--alipay-\r\n";

fn photo(file: File) -> Result<image::Request, Violations> {
    image::Request::builder().image_type("jpg").image_name("海底捞 & \"Co\"").image_content(file).build()
}

fn one(simulator: &Simulator) -> ReceivedFile {
    let mut files = simulator.received_files();
    assert_eq!(files.len(), 1);
    files.remove(0)
}

/// A file on disk for one test alone.
fn on_disk(name: &str, content: &[u8]) -> std::path::PathBuf {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path
}

#[tokio::test]
async fn bytes_a_path_and_a_stream_arrive_as_they_are() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let path = on_disk("餐厅.jpg", JPEG);
    let pieces = || stream::iter(JPEG.chunks(7).map(Ok::<_, std::io::Error>));
    for file in [
        File::bytes("餐厅.jpg", JPEG),
        File::path(&path),
        File::stream("餐厅.jpg", JPEG.len() as u64, pieces()),
        File::stream("餐厅.jpg", None, pieces()),
    ] {
        let shown = format!("{file:?}");
        let reply = client.execute(&photo(file).unwrap()).await.unwrap();
        assert_eq!(reply.image_id.as_deref(), Some("1T8Pp00AT7eo9NoAJkMR3AAAACMAAQEC"), "{shown}");
        let received = one(&simulator);
        assert_eq!((received.parameter.as_str(), received.name.as_str()), ("image_content", "餐厅.jpg"));
        assert_eq!((received.content_type.as_str(), received.content.as_slice()), ("image/jpeg", JPEG));
    }
}

#[tokio::test]
async fn every_charset_carries_names_and_texts() {
    let simulator = Simulator::start().await.unwrap();
    for charset in [Charset::Utf8, Charset::Gbk, Charset::Gb2312, Charset::Gb18030] {
        let client = simulator.client_builder().charset(charset).build().unwrap();
        client.execute(&photo(File::bytes("海底捞\"1\".jpg", JPEG)).unwrap()).await.unwrap();
        assert_eq!(one(&simulator).name, "海底捞%221%22.jpg", "{charset}");
    }
}

#[tokio::test]
async fn several_files_travel_with_texts_and_objects() {
    let simulator = Simulator::start().await.unwrap();
    let request = offline_payment::Request::builder()
        .batch_no("2017110616474516400082883")
        .mcc_code("A_A03_4582")
        .rate("0.6")
        .long_term(true)
        .shop_address(offline_payment::SignAddressInfo::builder().city_code("371000"))
        .shop_scene_pic(File::bytes("inside.png", &b"\x89PNG\r\n\x1a\n"[..]))
        .shop_sign_board_pic(Some(File::bytes("front.jpg", JPEG)))
        .special_license_pic(None::<File>)
        .build()
        .unwrap();
    simulator.client().unwrap().execute(&request).await.unwrap();
    let received: Vec<_> =
        simulator.received_files().into_iter().map(|file| (file.parameter, file.content_type)).collect();
    let pair = |name: &str, kind: &str| (name.to_owned(), kind.to_owned());
    assert_eq!(received, [pair("shop_scene_pic", "image/png"), pair("shop_sign_board_pic", "image/jpeg")]);
}

#[tokio::test]
async fn without_its_optional_files_the_call_is_an_ordinary_one() {
    let simulator = Simulator::start().await.unwrap();
    let request =
        offline_payment::Request::builder().batch_no("1").mcc_code("1").rate("0.6").build().unwrap();
    simulator.client().unwrap().execute(&request).await.unwrap();
    assert!(simulator.received_files().is_empty());
}

#[tokio::test]
async fn a_request_literal_takes_files_as_expressions() {
    let simulator = Simulator::start().await.unwrap();
    let path = on_disk("literal.jpg", JPEG);
    let image_type = "jpg";
    let request =
        alipay::request!(image::Request { image_type, image_name: "1", image_content: path }).unwrap();
    simulator.client().unwrap().execute(&request).await.unwrap();
    assert_eq!(one(&simulator).name, "literal.jpg");
}

#[tokio::test]
async fn an_api_without_a_description_takes_files_too() {
    let simulator = Simulator::start().await.unwrap();
    let upload = Untyped::without_content("alipay.open.file.upload").unwrap();
    let call =
        upload.with().parameter("biz_code", "a").file("file_content", File::bytes("a.pdf", "%PDF-1.7"));
    let reply = simulator.client().unwrap().execute(&call).await.unwrap();
    assert_eq!(reply["file_id"], JsonValue::from("A*6XqwQKpS1t0AAAAAAAAAAAAADi92AA"));
    assert_eq!(one(&simulator).content_type, "application/pdf");
}

#[test]
fn the_blocking_client_sends_files() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let simulator = runtime.block_on(Simulator::start()).unwrap();
    let client = simulator.client_builder().build_blocking().unwrap();
    let request = upload::Request::builder().file_content(on_disk("blocking.jpg", JPEG)).build().unwrap();
    let reply = client.execute(&request).unwrap();
    assert_eq!(reply.file_id.as_deref(), Some("A*6XqwQKpS1t0AAAAAAAAAAAAADi92AA"));
    assert_eq!(one(&simulator).content, JPEG);
}

#[tokio::test]
async fn a_large_file_arrives_and_its_progress_is_told() {
    let simulator = Simulator::start().await.unwrap();
    let content: Vec<u8> = (0..5_242_880_u32).map(|index| index.to_le_bytes()[1]).collect();
    let sent = Arc::new(AtomicU64::new(0));
    let watch = Arc::clone(&sent);
    let file = File::bytes("large.jpg", content.clone()).on_progress(move |bytes, total| {
        assert_eq!(total, Some(5_242_880));
        assert!(watch.swap(bytes, Ordering::SeqCst) < bytes);
    });
    simulator.client().unwrap().execute(&photo(file).unwrap()).await.unwrap();
    assert_eq!(sent.load(Ordering::SeqCst), 5_242_880);
    assert!(one(&simulator).content == content, "the content was changed");
}

#[tokio::test]
async fn what_the_gateway_refuses_of_files_has_its_codes() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let upload = Untyped::without_content("alipay.open.file.upload").unwrap();
    let image = Untyped::without_content("alipay.offline.material.image.upload").unwrap();
    let image = image.with().parameter("image_type", "jpg").parameter("image_name", "a");
    let large = vec![7; 50 * 1024 * 1024 + 1];
    for (call, code) in [
        (upload.with().file("file_content", File::bytes("a.bin", large)), "isv.invalid-file-size"),
        (upload.with().file("file_content", File::bytes("photo", "a")), "isv.invalid-file-extension"),
        (upload.with().file("file_content", File::bytes("a.EXE", "a")), "isv.invalid-file-extension"),
        (upload.with().file("biz_code", File::bytes("a.jpg", "a")), "isv.invalid-parameter"),
        (upload.with().parameter("file_content", "a"), "isv.invalid-parameter"),
        (image.clone(), "isv.invalid-parameter"),
        (
            image.clone().file("image_content", File::bytes("a.jpg", vec![7; 5_242_881])),
            "isv.invalid-file-size",
        ),
    ] {
        let error = client.execute(&call).await.unwrap_err();
        assert_eq!((error.code(), error.sub_code()), (Some("40002"), Some(code)), "{call:?} {error}");
        assert_eq!(error.outcome(), Outcome::Rejected);
    }
    assert!(simulator.received_files().is_empty());
}

#[tokio::test]
async fn a_file_that_no_description_has_is_passed_over_which_the_record_says_and_refused_where_it_is_strict()
{
    let upload = Untyped::without_content("alipay.open.file.upload").unwrap();
    let misspelt = upload.with().file("file_contnet", File::bytes("a.jpg", "a"));
    let simulator = Simulator::start().await.unwrap();
    simulator.client().unwrap().execute(&misspelt).await.unwrap();
    let ignored = simulator.calls().pop().unwrap().ignored;
    assert_eq!(ignored.iter().map(|one| one.path.as_str()).collect::<Vec<_>>(), ["file_contnet"]);

    let strict = Simulator::builder().strict().start().await.unwrap();
    let error = strict.client().unwrap().execute(&misspelt).await.unwrap_err();
    assert_eq!((error.code(), error.sub_code()), (Some("40002"), Some("isv.invalid-parameter")));
    assert!(error.sub_msg().unwrap().contains("file_content"), "{error}");
}

#[tokio::test]
async fn a_text_that_was_changed_beside_a_file_is_refused() {
    let simulator = Simulator::start().await.unwrap();
    let stranger = alipay::PrivateKey::generate().unwrap();
    let client = simulator.client_builder().private_key(&stranger).build().unwrap();
    let error = client.execute(&photo(File::bytes("a.jpg", JPEG)).unwrap()).await.unwrap_err();
    assert_eq!(error.sub_code(), Some("isv.invalid-signature"));
}

#[test]
fn a_file_beyond_the_limit_of_its_parameter_is_refused_before_it_is_sent() {
    let refused = photo(File::bytes("a.jpg", vec![7; 5_242_881])).unwrap_err();
    assert_eq!(refused.to_string(), "`image_content` holds at most 5242880 bytes, this has 5242881");
}

#[test]
fn a_request_with_files_is_as_any_other() {
    fn shared<T: Clone + PartialEq + std::fmt::Debug + Send + Sync + 'static>(_: &T) {}
    let stream = stream::iter([Ok::<_, std::io::Error>("secret")]);
    let request = photo(File::stream("a.jpg", None, stream)).unwrap();
    shared(&request);
    assert_eq!(request, request.clone());
    let shown = format!("{request:?}");
    assert!(shown.contains(r#"image_content: File("a.jpg", a stream)"#), "{shown}");
}

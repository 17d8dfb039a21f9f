//! The gateway on loopback: whatever is asked at `/gateway.do`, the signed reply; at `/forged`, the forged one.
//!
//! Reads the material, prints its port, and serves until its input ends.

use std::convert::Infallible;
use std::error::Error;
use std::io::{self, BufRead};

use alipay_side_by_side::Material;
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

/// One thread is enough: it copies bytes, while its clients sign and verify.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let material: Material = serde_json::from_str(&line()?)?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?.port());
    let end = tokio::task::spawn_blocking(line);
    let (reply, forged) = (Bytes::from(material.reply), Bytes::from(material.forged_reply));
    tokio::select! {
        _ = end => Ok(()),
        failed = serve(listener, reply, forged) => failed,
    }
}

fn line() -> io::Result<String> {
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line)
}

async fn serve(listener: TcpListener, reply: Bytes, forged: Bytes) -> Result<(), Box<dyn Error>> {
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let (reply, forged) = (reply.clone(), forged.clone());
        let service = service_fn(move |request| answer(request, reply.clone(), forged.clone()));
        // A client that goes away in between is none of the gateway's concern.
        tokio::spawn(
            async move { http1::Builder::new().serve_connection(TokioIo::new(stream), service).await },
        );
    }
}

async fn answer(
    request: Request<Incoming>,
    reply: Bytes,
    forged: Bytes,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let body = if request.uri().path() == "/forged" { forged } else { reply };
    // Read to its end, so that the connection can be used again.
    let _ = request.into_body().collect().await;
    let mut response = Response::new(Full::new(body));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html;charset=utf-8"));
    Ok(response)
}

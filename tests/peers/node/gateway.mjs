// A gateway made of the Node SDK's own verification, encryption and signing; it answers with the content that it received.
import { createServer } from "node:http";
import { AlipaySdk } from "alipay-sdk";
import { getSN } from "./node_modules/alipay-sdk/dist/esm/antcertutil.js";
import { aesEncryptText, signatureV3 } from "./node_modules/alipay-sdk/dist/esm/util.js";

// The SDK of an app whose Alipay is our app: what verifies Alipay's messages verifies the app's requests.
function verifier(setup) {
  const settings = { appId: setup.app_id, privateKey: setup.alipay_private_key, keyType: "PKCS8", signType: setup.sign_type };
  if (setup.encrypt_key) settings.encryptKey = setup.encrypt_key;
  if (setup.app_cert) {
    settings.appCertContent = setup.alipay_cert;
    settings.alipayPublicCertContent = setup.app_cert;
    settings.alipayRootCertContent = setup.root_cert;
  } else {
    settings.alipayPublicKey = setup.app_public_key;
  }
  return new AlipaySdk(settings);
}

function answer(setup, sdk, form) {
  const params = Object.fromEntries(new URLSearchParams(form));
  let node = { code: "40002", msg: "Invalid Arguments", sub_code: "isv.invalid-signature" };
  const verified = sdk.checkNotifySignV2(params);
  if (verified) {
    const content = params.encrypt_type ? sdk.aesDecrypt(params.biz_content) : params.biz_content;
    node = { code: "10000", msg: "Success", echo: content };
  }
  let signed = JSON.stringify(node);
  if (verified && params.encrypt_type) signed = `"${aesEncryptText(signed, setup.encrypt_key)}"`;
  const sign = signatureV3(signed, sdk.config.privateKey);
  const certificate = setup.app_cert ? `,"alipay_cert_sn":"${getSN(setup.alipay_cert, false)}"` : "";
  return `{"${params.method.replaceAll(".", "_")}_response":${signed},"sign":"${sign}"${certificate}}`;
}

export function serve(setup) {
  const sdk = verifier(setup);
  const server = createServer(async (request, response) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    const form = `${request.url.split("?")[1] ?? ""}&${Buffer.concat(pieces).toString("latin1")}`;
    let body;
    try {
      body = answer(setup, sdk, form);
    } catch (error) {
      body = `${error}`;
    }
    response.setHeader("content-type", "text/html;charset=utf-8");
    response.end(body);
  });
  server.unref();
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => done(`http://127.0.0.1:${server.address().port}/gateway.do`));
  });
}

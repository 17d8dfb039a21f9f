//! Java as the SDK's generator lays it out.

/// A request with these fields and entries of its two maps.
pub(crate) fn request(class: &str, method: &str, fields: &str, texts: &str, files: &str) -> (String, String) {
    let text = format!(
        "package com.alipay.api.request;\n/**\n * ALIPAY API: {method} request\n * @author auto create\n */\n\
         public class {class}Request implements AlipayRequest<{class}Response> {{\n\
         private AlipayHashMap udfParams;\nprivate String apiVersion=\"1.0\";\n{fields}\n\
         private AlipayObject bizModel=null;\n\
         public String getApiMethodName() {{ return \"{method}\"; }}\n\
         public Map<String, String> getTextParams() {{ AlipayHashMap txtParams = new AlipayHashMap();\n{texts}\n\
         if(udfParams != null) {{ txtParams.putAll(this.udfParams); }} return txtParams; }}\n\
         public void putOtherTextParam(String key, String value) {{ this.udfParams.put(key, value); }}\n\
         public Map<String, FileItem> getFileParams() {{ {files} return params; }}\n}}\n"
    );
    (format!("com/alipay/api/request/{class}Request.java"), text)
}

/// A class of `domain` or `response` with these fields.
pub(crate) fn class(folder: &str, class: &str, fields: &str) -> (String, String) {
    let text = format!(
        "package com.alipay.api.{folder};\npublic class {class} extends AlipayObject {{\n{fields}\n}}\n"
    );
    (format!("com/alipay/api/{folder}/{class}.java"), text)
}

/// A field as the generator annotates it.
pub(crate) fn field(wire: &str, ty: &str) -> String {
    let list = if ty.starts_with("List<") {
        format!("@ApiListField(\"{wire}\")\n@ApiField(\"item\")\n")
    } else {
        String::new()
    };
    let own = if list.is_empty() { format!("@ApiField(\"{wire}\")\n") } else { list };
    format!("/**\n * The words of\n * {wire}\n */\n{own}private {ty} {};\n", wire.replace('_', ""))
}

//! Java as the generator of the v3 SDK lays it out.

/// A class with one operation: its parameters as Java declares them, and the statements that put them into the call.
pub(crate) fn operation(
    class: &str,
    verb: &str,
    path: &str,
    parameters: &str,
    puts: &str,
    reply: &str,
) -> (String, String) {
    let text = format!(
        "package com.alipay.v3.api;\npublic class {class}Api {{\n\
         public okhttp3.Call goCall({parameters}final ApiCallback _callback, CustomizedParams customizedParams) {{\n\
         String basePath = null;\nString localVarPath = {path};\n\
         Map<String, Object> localVarFormParams = new HashMap<String, Object>();\n{puts}\n\
         for (Map.Entry<String, String> entry : customizedParams.getQueryParams().entrySet()) {{\n\
         localVarQueryParams.addAll(localVarApiClient.parameterToPair(entry.getKey(), entry.getValue())); }}\n\
         localVarHeaderParams.put(\"Accept\", localVarAccept);\n\
         return localVarApiClient.buildCall(basePath, localVarPath, \"{verb}\", localVarQueryParams, _callback);\n}}\n\
         private okhttp3.Call goValidateBeforeCall(CustomizedParams customizedParams) {{ return goCall(customizedParams); }}\n\
         public ApiResponse<{reply}> goWithHttpInfo() throws ApiException {{\n\
         try {{ return execute(); }} catch (ApiException e) {{\n\
         e.setErrorObject(fromJson(new TypeToken<{class}DefaultResponse>(){{}}.getType())); throw e; }}\n}}\n}}\n"
    );
    (format!("com/alipay/v3/api/{class}Api.java"), text)
}

/// A class of `model` with these fields.
pub(crate) fn model(class: &str, fields: &[(&str, &str)]) -> (String, String) {
    let field = |(wire, ty): &(&str, &str)| {
        let constant = format!("SERIALIZED_NAME_{}", wire.to_uppercase());
        format!(
            "public static final String {constant} = \"{wire}\";\n@SerializedName({constant})\nprivate {ty} {};\n",
            wire.replace('_', "")
        )
    };
    let fields: String = fields.iter().map(field).collect();
    let text = format!(
        "package com.alipay.v3.model;\npublic class {class} {{\n{fields}\
         private Map<String, Object> additionalProperties;\n}}\n"
    );
    (format!("com/alipay/v3/model/{class}.java"), text)
}

/// The class of an API's failures.
pub(crate) fn failure(class: &str, codes: &[&str]) -> (String, String) {
    let codes: Vec<String> = codes.iter().map(|code| format!("{code}(\"{code}\")")).collect();
    let text = format!(
        "package com.alipay.v3.model;\npublic class {class}ErrorResponseModel {{\n\
         public enum CodeEnum {{ {};\nprivate String value;\nCodeEnum(String value) {{ this.value = value; }} }}\n\
         public static final String SERIALIZED_NAME_CODE = \"code\";\n@SerializedName(SERIALIZED_NAME_CODE)\n\
         private CodeEnum code;\n}}\n",
        codes.join(", ")
    );
    (format!("com/alipay/v3/model/{class}ErrorResponseModel.java"), text)
}

/// What a parameter of the path is replaced by.
pub(crate) fn in_path(wire: &str, variable: &str) -> String {
    format!(
        ".replaceAll(\"\\\\{{\" + \"{wire}\" + \"\\\\}}\", localVarApiClient.escapeString({variable}.toString()))"
    )
}

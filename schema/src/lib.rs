//! What a description of an Alipay API is: reads YAML with positions, checks it, reports findings like a compiler.

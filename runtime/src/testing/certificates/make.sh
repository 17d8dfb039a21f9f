#!/usr/bin/env bash
# Makes the certificates of the tests with openssl 3: authorities named and built like Alipay's, whose keys are thrown
# away afterwards, and what they issued. Run it in this folder; it overwrites every .pem here.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/ca.cnf" <<'CONFIG'
[ca]
default_ca = authority
[authority]
database = $ENV::WORK/index
serial = $ENV::WORK/serial
new_certs_dir = $ENV::WORK
unique_subject = no
policy = anything
string_mask = utf8only
[anything]
countryName = optional
stateOrProvinceName = optional
localityName = optional
organizationName = optional
organizationalUnitName = optional
commonName = optional
emailAddress = optional
[authority_extensions]
basicConstraints = CA:TRUE
keyUsage = keyCertSign, cRLSign
[last_authority_extensions]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
[silent_authority_extensions]
basicConstraints = CA:TRUE
keyUsage = digitalSignature
[leaf_extensions]
keyUsage = critical, digitalSignature, nonRepudiation
CONFIG
export WORK=$work

key() { openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$work/$1.key"; }

# issue NAME KEY SUBJECT ISSUER FROM TO EXTENSIONS [DIGEST]: ISSUER is a name of before, or `self`.
issue() {
  local name=$1 key=$2 subject=$3 issuer=$4 from=$5 to=$6 extensions=$7 digest=${8:-sha256} by
  if [ "$issuer" = self ]; then by="-selfsign -keyfile $work/$key.key"; else
    by="-cert $issuer.pem -keyfile $work/$(cat "$work/$issuer.owner").key"
  fi
  echo "$key" >"$work/$name.owner"
  : >"$work/index"
  echo "${serial:-$(printf %s "$name" | md5sum | cut -c1-32)}" >"$work/serial"
  openssl req -new -utf8 -key "$work/$key.key" -subj "$subject" -out "$work/$name.csr"
  # shellcheck disable=SC2086
  openssl ca -config "$work/ca.cnf" -batch -notext -utf8 -preserveDN -md "$digest" $by -in "$work/$name.csr" \
    -startdate "$from" -enddate "$to" -extensions "$extensions" -out "$name.pem" 2>"$work/log" || { cat "$work/log"; exit 1; }
}

# Keys by the name of their first certificate.
for name in root class1 class2 sub silent impostor iTrus merchant; do key $name; done
openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out next_private_key.pem
cp next_private_key.pem "$work/next.key"
cp ../alipay_private_key.pem "$work/alipay.key"
cp ../app_private_key.pem "$work/app.key"
openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out "$work/elliptic.key"
openssl genpkey -quiet -algorithm SM2 -out "$work/sm2.key"

authority='/C=CN/O=Test Financial/OU=Certification Authority/CN=Test Financial Certification Authority'
alipay='/C=CN/O=测试公司/OU=Alipay/CN=支付宝(中国)网络技术有限公司-2088000000000001'
merchant='/C=CN/O=支付宝(中国)网络技术有限公司/OU=Alipay/CN=2088000000000002-2014072300007149'
# What distinguished names may hold: every character that RFC 2253 escapes, types without a name, two types in one part.
odd='/C=CN/emailAddress=pki@test.example/serialNumber=7/O= a,b\+c"d\\e<f>g;h=i#j /OU=#x/CN=R1+UID=7'

issue root     root     "$authority R1"          self     20180101000000Z 20380101000000Z authority_extensions
issue elliptic elliptic "$authority E1"          self     20190101000000Z 20490101000000Z authority_extensions sha384
issue sm2      sm2      "/C=CN/O=NRCAC/CN=ROOTCA" self    20120101000000Z 20420101000000Z authority_extensions sm3
issue sha1     iTrus    "/C=CN/O=iTrus/CN=Class 2 Root CA" self 20130101000000Z 20330101000000Z authority_extensions sha1
issue class1   class1   "$authority Class 1 R1"  root     20180101000000Z 20370101000000Z last_authority_extensions
issue class2   class2   "$authority Class 2 R1"  root     20180101000000Z 20370101000000Z last_authority_extensions
issue odd      impostor "$odd"                   self     20180101000000Z 20380101000000Z authority_extensions

issue alipay   alipay   "$alipay"                class2   20220101000000Z 20270101000000Z leaf_extensions
issue next     next     "$alipay"                class2   20240101000000Z 20290101000000Z leaf_extensions
# With this serial number, the number that the gateway knows the certificate by begins with two zeros.
serial=202405061508090000000000000000CB issue app app "/C=CN/O=测试公司/OU=Alipay/CN=2088000000000001-2014072300007148" class1 20220101000000Z 20270101000000Z leaf_extensions
issue merchant merchant "$merchant"              class2   20220101000000Z 20270101000000Z leaf_extensions

# What must not be trusted.
issue expired      next     "$alipay"                class2   20200101000000Z 20220101000000Z leaf_extensions
issue early        next     "$alipay"                class2   20300101000000Z 20320101000000Z leaf_extensions
issue old_class2   class2   "$authority Class 2 R1"  root     20180101000000Z 20200101000000Z last_authority_extensions
issue weak         next     "$alipay"                class2   20220101000000Z 20270101000000Z leaf_extensions sha1
issue forged       next     "$alipay"                merchant 20220101000000Z 20270101000000Z leaf_extensions
issue sub          sub      "$authority Class 3 R1"  class2   20180101000000Z 20370101000000Z authority_extensions
issue deep         next     "$alipay"                sub      20220101000000Z 20270101000000Z leaf_extensions
issue silent       silent   "$authority Class 4 R1"  root     20180101000000Z 20370101000000Z silent_authority_extensions
issue unsigning    next     "$alipay"                silent   20220101000000Z 20270101000000Z leaf_extensions
issue impostor     impostor "$authority R1"          self     20180101000000Z 20380101000000Z authority_extensions
issue class2_impostor class2 "$authority Class 2 R1" impostor 20180101000000Z 20370101000000Z last_authority_extensions

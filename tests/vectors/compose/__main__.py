"""Writes the vectors; each module is one file."""

import pathlib
import sys

import certificates
import encryption
import extraction
import keys
import notifications
import numbers_of_certificates
import pages
import replies
import rest
import signing
import trust
from peers import Peers
from written import write

folder = pathlib.Path.cwd()
peers = Peers(pathlib.Path(sys.argv[1]))
made = keys.of(folder)
certificates.of(folder)
for name, content in {
    "01_request_signing.json": lambda: signing.cases(peers, made, folder),
    "02_response_extraction.json": lambda: extraction.cases(peers, made),
    "03_response_verify.json": lambda: replies.cases(peers, made),
    "04_notify.json": lambda: notifications.cases(peers, made),
    "05_cert_sn.json": lambda: numbers_of_certificates.cases(peers, made, folder),
    "06_cert_trust.json": lambda: trust.cases(peers, folder),
    "07_content_encryption.json": lambda: encryption.cases(peers, made, folder),
    "09_page_and_order_string.json": lambda: pages.outputs(peers, made),
    "10_v3.json": lambda: rest.cases(peers, made, folder),
}.items():
    write(folder / name, content())
    print(name)

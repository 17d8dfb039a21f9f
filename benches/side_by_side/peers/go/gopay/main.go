// The SDK github.com/go-pay/gopay.
package main

import (
	"context"
	"net/http"
	"net/url"

	"github.com/go-pay/gopay"
	"github.com/go-pay/gopay/alipay"
	"sidebyside/lines"
)

const method = "alipay.trade.query"

type peer struct {
	material                                   lines.Material
	paying, client, deceived, answered, forged *alipay.Client
}

func main() {
	lines.AnswerAll(func(material lines.Material) (lines.Peer, error) {
		peer := &peer{material: material}
		made := []struct {
			client    **alipay.Client
			transport func(http.RoundTripper) (http.RoundTripper, error)
		}{
			{&peer.paying, to(material.Gateway)},
			{&peer.client, to(material.Gateway)},
			{&peer.deceived, to(material.ForgingGateway)},
			{&peer.answered, answering(material.Reply)},
			{&peer.forged, answering(material.ForgedReply)},
		}
		for _, one := range made {
			client, err := alipay.NewClient(material.AppID, material.PrivateKey, false)
			if err != nil {
				return nil, err
			}
			// Its documentation has it for certificates; it reads a public key as well.
			client.AutoVerifySign([]byte("-----BEGIN PUBLIC KEY-----\n" + material.AlipayPublicKey + "\n-----END PUBLIC KEY-----\n"))
			transport, err := one.transport(client.GetHttpClient().HttpClient.Transport)
			if err != nil {
				return nil, err
			}
			client.GetHttpClient().SetTransport(transport)
			*one.client = client
		}
		peer.paying.SetReturnUrl(material.ReturnURL).SetNotifyUrl(material.NotifyURL)
		return peer, nil
	})
}

// Its gateway's address is fixed; the connections are its own, to another address.
type elsewhere struct {
	gateway *url.URL
	own     http.RoundTripper
}

func to(gateway string) func(http.RoundTripper) (http.RoundTripper, error) {
	return func(own http.RoundTripper) (http.RoundTripper, error) {
		address, err := url.Parse(gateway)
		return elsewhere{address, own}, err
	}
}

func (elsewhere elsewhere) RoundTrip(request *http.Request) (*http.Response, error) {
	sent := *request
	sent.URL, sent.Host = elsewhere.gateway, elsewhere.gateway.Host
	return elsewhere.own.RoundTrip(&sent)
}

func answering(reply string) func(http.RoundTripper) (http.RoundTripper, error) {
	return func(http.RoundTripper) (http.RoundTripper, error) { return lines.Answers(reply), nil }
}

func (peer *peer) Page() (string, error) {
	content := make(gopay.BodyMap)
	content.Set("out_trade_no", peer.material.OutTradeNo).
		Set("total_amount", peer.material.TotalAmount).
		Set("subject", peer.material.Subject).
		Set("product_code", peer.material.ProductCode)
	return peer.paying.TradePagePay(context.Background(), content)
}

func (peer *peer) query() gopay.BodyMap {
	content := make(gopay.BodyMap)
	return content.Set("out_trade_no", peer.material.OutTradeNo)
}

func (peer *peer) called(client *alipay.Client) (string, error) {
	reply, err := client.TradeQuery(context.Background(), peer.query())
	if err != nil {
		return "", err
	}
	return reply.Response.TotalAmount, nil
}

func (peer *peer) Call(forged bool) (string, error) {
	if forged {
		return peer.called(peer.deceived)
	}
	return peer.called(peer.client)
}

func (peer *peer) Answered(forged bool) (string, error) {
	if forged {
		return peer.called(peer.forged)
	}
	return peer.called(peer.answered)
}

func (peer *peer) Request() (string, error) {
	return peer.answered.PageExecute(context.Background(), peer.query(), method)
}

func (peer *peer) Notification(values url.Values) (string, error) {
	content, err := alipay.ParseNotifyByURLValues(values)
	if err != nil {
		return "", err
	}
	amount := content.GetString("total_amount")
	if _, err := alipay.VerifySign(peer.material.AlipayPublicKey, content); err != nil {
		return "", err
	}
	return amount, nil
}

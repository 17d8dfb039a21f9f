// The SDK github.com/smartwalle/alipay/v3.
package main

import (
	"context"
	"net/http"
	"net/url"

	"github.com/smartwalle/alipay/v3"
	"sidebyside/lines"
)

type peer struct {
	material                           lines.Material
	client, deceived, answered, forged *alipay.Client
}

func main() {
	lines.AnswerAll(func(material lines.Material) (lines.Peer, error) {
		peer := &peer{material: material}
		made := []struct {
			client  **alipay.Client
			options []alipay.OptionFunc
		}{
			{&peer.client, []alipay.OptionFunc{alipay.WithSandboxGateway(material.Gateway)}},
			{&peer.deceived, []alipay.OptionFunc{alipay.WithSandboxGateway(material.ForgingGateway)}},
			{&peer.answered, []alipay.OptionFunc{answering(material.Reply)}},
			{&peer.forged, []alipay.OptionFunc{answering(material.ForgedReply)}},
		}
		for _, one := range made {
			client, err := alipay.New(material.AppID, material.PrivateKey, false, one.options...)
			if err != nil {
				return nil, err
			}
			if err := client.LoadAliPayPublicKey(material.AlipayPublicKey); err != nil {
				return nil, err
			}
			*one.client = client
		}
		return peer, nil
	})
}

func answering(reply string) alipay.OptionFunc {
	return alipay.WithHTTPClient(&http.Client{Transport: lines.Answers(reply)})
}

func (peer *peer) Page() (string, error) {
	var param alipay.TradePagePay
	param.OutTradeNo = peer.material.OutTradeNo
	param.TotalAmount = peer.material.TotalAmount
	param.Subject = peer.material.Subject
	param.ProductCode = peer.material.ProductCode
	param.ReturnURL = peer.material.ReturnURL
	param.NotifyURL = peer.material.NotifyURL
	page, err := peer.client.TradePagePay(param)
	if err != nil {
		return "", err
	}
	return page.String(), nil
}

func (peer *peer) query() alipay.TradeQuery {
	return alipay.TradeQuery{OutTradeNo: peer.material.OutTradeNo}
}

func (peer *peer) called(client *alipay.Client) (string, error) {
	reply, err := client.TradeQuery(context.Background(), peer.query())
	if err != nil {
		return "", err
	}
	return reply.TotalAmount, nil
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
	return peer.answered.EncodeParam(peer.query())
}

func (peer *peer) Notification(values url.Values) (string, error) {
	notification, err := peer.client.DecodeNotification(values)
	if err != nil {
		return "", err
	}
	return notification.TotalAmount, nil
}

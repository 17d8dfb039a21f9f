// Package lines has what both peers in Go share: the material, the orders, the answers and the clock.
package lines

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"syscall"
	"time"
)

// Material is the first line.
type Material struct {
	AppID              string `json:"app_id"`
	Gateway            string `json:"gateway"`
	ForgingGateway     string `json:"forging_gateway"`
	PrivateKey         string `json:"private_key_pkcs1"`
	AlipayPublicKey    string `json:"alipay_public_key"`
	ReturnURL          string `json:"return_url"`
	NotifyURL          string `json:"notify_url"`
	OutTradeNo         string `json:"out_trade_no"`
	TotalAmount        string `json:"total_amount"`
	Subject            string `json:"subject"`
	ProductCode        string `json:"product_code"`
	Reply              string `json:"reply"`
	ForgedReply        string `json:"forged_reply"`
	Notification       string `json:"notification"`
	ForgedNotification string `json:"forged_notification"`
}

type order struct {
	Work   string `json:"work"`
	Count  int    `json:"count"`
	Forged bool   `json:"forged"`
}

type answer struct {
	Processor float64 `json:"processor"`
	Wall      float64 `json:"wall"`
	Value     string  `json:"value"`
	Error     string  `json:"error,omitempty"`
	Cannot    string  `json:"cannot,omitempty"`
}

// Peer is one SDK. What an SDK does with a reply alone is not in the public methods of either: it is the difference
// between a call whose reply is there at once, and its request.
type Peer interface {
	Page() (string, error)
	Call(forged bool) (string, error)
	Answered(forged bool) (string, error)
	Request() (string, error)
	Notification(values url.Values) (string, error)
}

// AnswerAll carries out every order.
func AnswerAll(make func(Material) (Peer, error)) {
	in := bufio.NewReader(os.Stdin)
	var material Material
	if err := read(in, &material); err != nil {
		panic(err)
	}
	peer, err := make(material)
	if err != nil {
		panic(err)
	}
	out := json.NewEncoder(os.Stdout)
	for {
		var order order
		if err := read(in, &order); err == io.EOF {
			return
		} else if err != nil {
			panic(err)
		}
		if err := out.Encode(obey(peer, material, order)); err != nil {
			panic(err)
		}
	}
}

func read(in *bufio.Reader, into any) error {
	line, err := in.ReadBytes('\n')
	if err != nil {
		return err
	}
	return json.Unmarshal(line, into)
}

func obey(peer Peer, material Material, order order) answer {
	raw := material.Notification
	if order.Forged {
		raw = material.ForgedNotification
	}
	notification := func() (string, error) {
		values, err := url.ParseQuery(raw)
		if err != nil {
			return "", err
		}
		return peer.Notification(values)
	}
	switch order.Work {
	case "page":
		return measured(order.Count, peer.Page)
	case "call":
		return measured(order.Count, func() (string, error) { return peer.Call(order.Forged) })
	case "notification":
		return measured(order.Count, notification)
	case "reply":
		whole := measured(order.Count, func() (string, error) { return peer.Answered(order.Forged) })
		request := measured(order.Count, peer.Request)
		whole.Processor -= request.Processor
		// By the clock, what was spent: a difference of two moments on a busy machine may be less than nothing.
		whole.Wall += request.Wall
		return whole
	}
	return answer{Cannot: "it makes one call after another"}
}

func measured(count int, once func() (string, error)) answer {
	var value string
	processor, wall := processorTime(), time.Now()
	for range count {
		var err error
		if value, err = once(); err != nil {
			return answer{Error: err.Error()}
		}
	}
	return answer{Processor: (processorTime() - processor).Seconds(), Wall: time.Since(wall).Seconds(), Value: value}
}

func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// Answers is a transport that has the reply at once.
type Answers string

// RoundTrip gives it.
func (reply Answers) RoundTrip(request *http.Request) (*http.Response, error) {
	if request.Body != nil {
		request.Body.Close()
	}
	return &http.Response{
		StatusCode: http.StatusOK, Header: http.Header{}, Request: request,
		Body: io.NopCloser(strings.NewReader(string(reply))),
	}, nil
}

"""The measurements as a page."""
def text(apis, costs, runs):
    out=[]
    for c,m in costs.items():
        b=m.get("apis_serde") or next(iter(m.values()))
        for n,x in m.items(): out.append(f"{c:6} {n:16} {x.seconds:7.2f}s {x.seconds/b.seconds:5.2f} {x.megabytes:7.0f}MB {x.megabytes/b.megabytes:5.2f}")
    return "\n".join(out)

-- GET the addresses of BENCH_PATHS (a file, one a line) in turn; POST BENCH_BODY with a new Idempotency-Key each time.
-- Counts what is not 2xx, so that a peer that fails fast is not taken for a fast one.
local requests, at, sent = {}, 0, 0
local posts = os.getenv("BENCH_BODY") ~= nil
local run = os.getenv("BENCH_RUN")

function init()
  for path in io.lines(os.getenv("BENCH_PATHS")) do
    requests[#requests + 1] = posts and path or wrk.format("GET", path)
  end
  if posts then
    wrk.headers["Content-Type"] = "application/json"
  end
end

function request()
  at = at % #requests + 1
  if not posts then return requests[at] end
  sent = sent + 1
  wrk.headers["Idempotency-Key"] = run .. "-" .. sent
  return wrk.format("POST", requests[at], wrk.headers, os.getenv("BENCH_BODY"))
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('\n{"requests": %d, "microseconds": %d, "refused": %d, "broken": %d, "p50": %d, "p95": %d, "p99": %d}\n',
    summary.requests, summary.duration, errors.status, errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end

-- Many users at once: the requests of BENCH_REQUESTS (a file; method, path, token or -, body or -, with tabs between) in
-- turn, each POST with a new Idempotency-Key. After an answer a user thinks for BENCH_THINK milliseconds on average; after
-- a 503 for as long as Retry-After says. Counts answers by status, what the cache did, and times by second. With
-- BENCH_ADDRESSES each request says in X-Load-Address from which of so many addresses it comes.
local requests, at, sent = {}, 0, 0
local think, run = tonumber(os.getenv("BENCH_THINK")), os.getenv("BENCH_RUN")
local threads = {}
local waits = 0
local addresses = tonumber(os.getenv("BENCH_ADDRESSES") or "0")
counted, cached, unsaid = {}, {}, 0

function setup(thread) threads[#threads + 1] = thread end

function init()
  math.randomseed(tonumber(os.getenv("BENCH_SEED")))
  for line in io.lines(os.getenv("BENCH_REQUESTS")) do
    local method, path, token, body = line:match("^(%S+)\t(%S+)\t(%S+)\t(.+)$")
    local headers = {}
    if token ~= "-" then headers["Authorization"] = "Bearer " .. token end
    if addresses > 0 then
      local from = #requests % addresses
      headers["X-Load-Address"] = "10.0." .. math.floor(from / 250) .. "." .. (from % 250 + 1)
    end
    if body == "-" then
      requests[#requests + 1] = wrk.format(method, path, headers)
    else
      headers["Content-Type"] = "application/json"
      requests[#requests + 1] = {method, path, headers, body}
    end
  end
end

function delay()
  local pause = waits * 1000 + math.random() * 2 * think
  waits = 0
  return math.floor(pause)
end

function request()
  at = at % #requests + 1
  local found = requests[at]
  if type(found) == "string" then return found end
  if found[1] == "POST" then
    sent = sent + 1
    found[3]["Idempotency-Key"] = run .. "-" .. sent
  end
  return wrk.format(found[1], found[2], found[3], found[4])
end

function response(status, headers)
  counted[status] = (counted[status] or 0) + 1
  local how = headers["x-cache"]
  if how then cached[how] = (cached[how] or 0) + 1 end
  if status == 503 then
    local said = headers["retry-after"]
    if said then waits = tonumber(said) or 1 else unsaid = unsaid + 1 end
  end
end

local function listed(found)
  local parts = {}
  for name, count in pairs(found) do parts[#parts + 1] = string.format('"%s": %d', name, count) end
  return "{" .. table.concat(parts, ", ") .. "}"
end

function done(summary, latency)
  local errors, thread = summary.errors, threads[1]
  io.write(string.format(
    '\n{"microseconds": %d, "broken": %d, "unsaid": %d, "answers": %s, "cached": %s, "p50": %d, "p95": %d, "p99": %d}\n',
    summary.duration, errors.connect + errors.read + errors.write + errors.timeout, thread:get("unsaid"),
    listed(thread:get("counted")), listed(thread:get("cached")),
    latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end

-- POST the bodies of BENCH_BODIES (a file, one a line) to the given address in turn; count the answers by status.
-- BENCH_WAITS: after a 503 a client waits for as many seconds as it was told to.
local bodies, at, waits = {}, 0, os.getenv("BENCH_WAITS") ~= nil
local threads, refused = {}, false
counted = {}

function setup(thread) threads[#threads + 1] = thread end

function init()
  for body in io.lines(os.getenv("BENCH_BODIES")) do bodies[#bodies + 1] = body end
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
end

function delay()
  if not refused then return 0 end
  refused = false
  return 1000
end

function request()
  at = at % #bodies + 1
  return wrk.format(nil, nil, nil, bodies[at])
end

function response(status)
  counted[status] = (counted[status] or 0) + 1
  refused = waits and status == 503
end

function done(summary)
  local found = {}
  for status, count in pairs(threads[1]:get("counted")) do
    found[#found + 1] = string.format('"%d": %d', status, count)
  end
  local errors = summary.errors
  io.write(string.format('\n{"microseconds": %d, "broken": %d, "answers": {%s}}\n', summary.duration,
    errors.connect + errors.read + errors.write + errors.timeout, table.concat(found, ", ")))
end

-- What wrk asks, the same of the service and of its rival. Arguments: the operation, and for accepted follow-ups where in the
-- supply of applications to begin and how many threads draw from it.

local threads_made = 0

function setup(thread)
  thread:set("number", threads_made)
  threads_made = threads_made + 1
end

local CANDIDATES = 4000
local EACH = 25
local APPLICATIONS = CANDIDATES * EACH
-- Those of the first candidate are left out: one of them is the hot one.
local SUPPLY = APPLICATIONS - EACH

local body = '{"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "EMAIL", "text": "Thank you for the talk on Tuesday.",'
  .. ' "hook": {"kind": "HIGHLIGHT", "text": "the pairing session on accessible menus"}}'
local reading = { ["Authorization"] = "Bearer " .. (os.getenv("BENCH_TOKEN") or "") }
local writing = { ["Authorization"] = reading["Authorization"], ["Content-Type"] = "application/json" }

local function id(prefix, n)
  return string.format("%s-0000-7000-8000-1%011d", prefix, n)
end

local operations = {
  PAGE = function()
    local path = "/v1/candidates/" .. id("0190c000", math.random(CANDIDATES) - 1) .. "/applications?limit=20"
    return wrk.format("GET", path, reading)
  end,
  SINGLE_READ = function()
    return wrk.format("GET", "/v1/applications/" .. id("0190a000", math.random(APPLICATIONS) - 1), reading)
  end,
  ACCEPTED = function()
    local n = EACH + next_of_supply % SUPPLY
    next_of_supply = next_of_supply + threads
    return wrk.format("POST", "/v1/applications/" .. id("0190a000", n) .. "/follow-ups", writing, body)
  end,
  REFUSED = function()
    return wrk.format("POST", "/v1/applications/" .. id("0190a000", 0) .. "/follow-ups", writing, body)
  end,
}

function init(args)
  threads = tonumber(args[3])
  next_of_supply = tonumber(args[2]) + number
  math.randomseed(args[2] * 10 + number)
  request = operations[args[1]]
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("answered=%d micros=%d statuses=%d broken=%d\n", summary.requests, summary.duration, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end

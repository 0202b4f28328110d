"""The README's quickstart: three follow-ups, the fourth that is refused, and the fourth two weeks later."""

import json
import os
from urllib.parse import urlencode
from urllib.request import urlopen

from followthrough_client import (
    AdvanceClock,
    ApiClient,
    ApiException,
    ApplicationsApi,
    Channel,
    Configuration,
    FollowUpRefusedProblem,
    FollowUpsApi,
    Hook,
    HookKind,
    NewStatus,
    OpenApplication,
    Problem,
    Purpose,
    RecordFollowUp,
    Stage,
    TestClockApi,
)

API = os.environ.get("API", "http://localhost:8080")
CANDIDATE = "01900000-0000-7000-8000-000000000001"

FOLLOW_UP = RecordFollowUp(
    status=NewStatus.SENT,
    purposes=[Purpose.STATUS_CHECK],
    channel=Channel.EMAIL,
    hook=Hook(kind=HookKind.HIGHLIGHT, text="the pairing session on accessible menus"),
)


def connect() -> ApiClient:
    """Local mode issues tokens itself; in production yours come from your OpenID Connect provider."""
    with urlopen(f"{API}/local/token", urlencode({"tenant": "demo"}).encode()) as answer:
        token: str = json.load(answer)["access_token"]
    return ApiClient(Configuration(host=API, access_token=token))


def send(client: ApiClient, application: str) -> str:
    """Records the follow-up, and says from when on it is allowed where good form speaks against it now."""
    try:
        sent = FollowUpsApi(client).record_follow_up(application, FOLLOW_UP, accept_language="en")
        return f"sent at {sent.sent_at}"
    except ApiException as failed:
        if Problem.from_json(failed.body).type != "/problems/follow-up-refused":
            raise
        decision = FollowUpRefusedProblem.from_json(failed.body).decision
        rules = ", ".join(refusal.rule for refusal in decision.refusals)
        return f"refused by {rules}, allowed from {decision.next_allowed_at}"


def main() -> None:
    client = connect()
    application = ApplicationsApi(client).open_application(
        CANDIDATE,
        OpenApplication(company_name="Northwind", title="Frontend Engineer", stage=Stage.APPLIED),
    )
    for n in range(1, 5):
        print(f"follow-up {n}: {send(client, application.id)}")
    # The demo tenant is a test tenant, with a clock of its own.
    clock = TestClockApi(client).advance_test_clock(AdvanceClock(duration="P14D"))
    print(f"two weeks later, at {clock.now}: {send(client, application.id)}")


if __name__ == "__main__":
    main()

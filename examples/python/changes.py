"""A PATCH that clears one field and keeps the others, and an answer that knows more than this client does."""

import json

from followthrough_client import Application, ApplicationsApi, ChangeApplication, OpenApplication

from quickstart import CANDIDATE, connect


def clear_one_field(applications: ApplicationsApi) -> Application:
    """What is set to None is sent as null, and clears; what is never set is not sent, and stays."""
    opened = applications.open_application(
        CANDIDATE,
        OpenApplication(company_name="Northwind", title="Frontend Engineer", notes="Ask Ada.", location="Bergen"),
    )
    applications.change_application(opened.id, ChangeApplication(notes=None))

    read = applications.get_application(opened.id)
    assert read.notes is None
    assert read.location == "Bergen"
    assert read.title == "Frontend Engineer"
    print("PATCH cleared notes and kept location")
    return read


def read_what_is_new(today: Application) -> None:
    later = today.to_dict() | {"stage": "NEW_STAGE", "mood": "bright"}
    known = Application.from_json(json.dumps(later, default=str))
    assert known.stage == "NEW_STAGE"
    print(f"an unknown stage arrived as {known.stage}")


if __name__ == "__main__":
    read_what_is_new(clear_one_field(ApplicationsApi(connect())))

"""A PATCH that clears one field and keeps the others, and an answer that knows more than this client does."""

from followthrough_client import ApplicationsApi, ChangeApplication, OpenApplication, StageChange

from quickstart import CANDIDATE, connect


def clear_one_field(applications: ApplicationsApi) -> None:
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


def read_what_is_new() -> None:
    later = """{"id": "01900000-0000-7000-8000-000000000003", "applicationId": "01900000-0000-7000-8000-000000000002",
        "to": "NEW_STAGE", "occurredAt": "2026-11-22T18:00:00Z", "actor": "candidate", "mood": "bright"}"""
    known = StageChange.from_json(later)
    assert known.to == "NEW_STAGE"
    print(f"an unknown stage arrived as {known.to}")


if __name__ == "__main__":
    clear_one_field(ApplicationsApi(connect()))
    read_what_is_new()

"""Canonical table contacts."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.referral_sources import referral_sources

contacts = Table(
    name="contacts",
    ssd="ssd_contacts",
    title="Contacts",
    about=(
        "One row for each contact about a child, whether or not it became a referral. A call about three siblings is "
        "three rows, and two people who call about the same worry make two contacts, so contacts are events and never "
        "children."
    ),
    columns=(
        Column(
            "contact_id",
            Kind.TEXT,
            "Number of the contact; the SSD does not join it to the referral that followed.",
            ssd="cont_contact_id",
            key=True,
        ),
        Column(
            "child_id",
            Kind.TEXT,
            "The child the contact is about; blank or orphaned where nobody was identified.",
            ssd="cont_person_id",
            refers_to="people.child_id",
        ),
        Column("contacted_on", Kind.DATE, "Day the contact reached the council.", ssd="cont_contact_date"),
        Column(
            "decided_on",
            Kind.DATE,
            "Day it was decided what to do; the SSD has no place for it, so contact timeliness needs another source.",
        ),
        Column(
            "source",
            Kind.CODE,
            "Who made contact, from the same list as referrals.",
            ssd="cont_contact_source_code",
            codes=referral_sources,
        ),
        Column(
            "source_description",
            Kind.TEXT,
            "Who made contact, in the source's own words.",
            ssd="cont_contact_source_desc",
        ),
        Column(
            "outcome",
            Kind.TEXT,
            "What followed, as the source packed it, usually JSON with several outcomes; blank until decided.",
            ssd="cont_contact_outcome_json",
        ),
    ),
)

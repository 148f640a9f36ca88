"""The share of social workers' posts that agency workers hold."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    code="WF-03",
    title="Agency workers among social workers, in full-time equivalents",
    because="Agency workers cost more and leave sooner, and children tell their story again.",
    subject="social_workers_in_post",
    unit="full-time equivalents",
    when=open_between("in_post_from_on", "in_post_until_on"),
    achieved=row.is_agency,
    not_recorded=row.is_agency.isnull(),
    over=row.full_time_equivalent,
    polarity="lower",
    pairs_with="average_caseload",
    source="The workforce census of children's social workers, as at 30 September.",
    note=(
        "Posts held by agency workers, of all posts held. Vacant posts without cover are in neither part. Workers as "
        "they stand on the as-at date only. One whose share of a post is blank has left or is not known, and is left "
        "out; where it is not recorded whether someone is from an agency they stay in. A social worker is who is "
        "registered or called one."
    ),
    examples=(
        Example(
            says="A half post weighs half; blank shares and other workers are left out; agency not recorded stays in.",
            given={
                "workers": [
                    {"full_time_equivalent": 1.0, "is_agency": True, "registration_number": "SW1"},
                    {"full_time_equivalent": 0.5, "is_agency": False, "registration_number": "SW2"},
                    {"full_time_equivalent": 1.0, "is_agency": None, "job_title": "Senior Social Worker"},
                    {"full_time_equivalent": None, "is_agency": True, "registration_number": "SW3"},
                    {"full_time_equivalent": 0.0, "is_agency": True, "registration_number": "SW4"},
                    {"full_time_equivalent": 1.0, "is_agency": True, "job_title": "Family support worker"},
                    {"full_time_equivalent": 1.0, "is_agency": True},
                ]
            },
            period="2023-09",
            gives=(1, 2.5),
            not_recorded=1,
        ),
        Example(
            says="No agency worker is none of what there is.",
            given={"workers": [{"full_time_equivalent": 0.5, "is_agency": False, "registration_number": "SW1"}]},
            period="2023-09",
            gives=(0, 0.5),
            not_recorded=0,
        ),
    ),
)

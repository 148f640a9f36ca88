"""How a printed paper looks."""

from __future__ import annotations

from lineofsight.documents.papers.shades import BAND, EDGES, INK, PALE, QUIET, RULE, SHADES

_PAGE = f"""
@page {{
  size: A4 portrait; margin: 15mm 15mm 16mm;
  @bottom-left {{ font: 8pt Arial, "Liberation Sans", sans-serif; color: #{QUIET}; width: 80%; }}
  @bottom-right {{ font: 8pt Arial, "Liberation Sans", sans-serif; color: #{QUIET};
    content: "Page " counter(page) " of " counter(pages); }}
}}
@page lying {{ size: A4 landscape; margin: 13mm 13mm 15mm; }}
.upright {{ page: auto; }}
.lying {{ page: lying; }}
section + section {{ break-before: page; }}
"""

_TEXT = f"""
html {{ font: 10pt/1.35 Arial, "Liberation Sans", Helvetica, "DejaVu Sans", sans-serif; color: #{INK}; }}
body {{ margin: 0; }}
h1, h2, h3 {{ color: #{BAND}; line-height: 1.15; break-after: avoid; }}
h1 {{ font-size: 22pt; margin: 0 0 8pt; }}
h2 {{ font-size: 14pt; margin: 14pt 0 6pt; }}
h3 {{ font-size: 11.5pt; margin: 11pt 0 5pt; }}
section > h2:first-child {{ margin-top: 0; }}
p {{ margin: 0 0 6pt; orphans: 2; widows: 2; }}
ul {{ margin: 0 0 8pt; padding-left: 14pt; }}
li {{ margin-bottom: 3pt; }}
.council {{ color: #{QUIET}; margin: 0 0 2pt; }}
.lead {{ font-size: 12pt; }}
.small {{ font-size: 9pt; color: #{QUIET}; }}
"""

_TABLES = f"""
table {{ width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 10pt; font-size: 9pt;
  line-height: 1.28; overflow-wrap: break-word; }}
th, td {{ border: 0.6pt solid #{RULE}; padding: 3pt 4.5pt; text-align: left; vertical-align: top; }}
td p, th p {{ margin: 0; }}
td p + p {{ margin-top: 2pt; }}
thead {{ display: table-header-group; }}
thead th {{ background: #{BAND}; color: #fff; border-color: #{BAND}; hyphens: manual; }}
tbody th {{ font-weight: normal; }}
tr {{ break-inside: avoid; }}
.grid.small {{ font-size: 8pt; color: #{INK}; }}
.facts {{ margin-bottom: 8pt; break-inside: avoid; break-after: avoid; }}
.facts th {{ width: 38mm; font-weight: bold; background: #{PALE}; }}
.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
.remark {{ font-size: 8pt; color: #{QUIET}; }}
td.shade, tbody .strong {{ font-weight: bold; }}
.tally {{ list-style: none; margin: 4pt 0 12pt; padding: 0; display: flex; }}
.tally li {{ flex: 1 1 0; margin: 0 5pt 0 0; padding: 6pt 8pt 7pt; border-top: 3pt solid #{RULE}; background: #{PALE};
  }}
.tally li:last-child {{ margin-right: 0; }}
.many {{ display: block; font-size: 20pt; font-weight: bold; line-height: 1.1; }}
.strip {{ break-inside: avoid; margin-bottom: 8pt; }}
.strip svg {{ width: 100%; }}
"""

_SHADES = "\n".join(
    f".shade-{name} {{ background: #{shade}; border-color: #{RULE}; }}\n"
    f".tally .shade-{name} {{ background: #{shade}; border-top-color: #{EDGES[name]}; }}"
    for name, shade in SHADES.items()
)

LOOKS = f"{_PAGE}{_TEXT}{_TABLES}{_SHADES}"

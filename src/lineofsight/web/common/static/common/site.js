// Starts the components. Every page works without it.
import { createAll, initAll } from "../vendor/govuk-frontend.min.js";
import { SortableTable } from "../vendor/moj-frontend.min.js";

initAll();
createAll(SortableTable);

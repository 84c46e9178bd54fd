// The order matters: the first looks at a server that was not started yet.
import './start.suite';
import './language.suite';
import './recognized-language.suite';
import './findings.suite';
import './fixes.suite';
import './new-report.suite';
import './insert-table.suite';
import './fill-zeros.suite';
import './status.suite';
import './configuration.suite';
import './ignore-finding.suite';
import './last-year.suite';
import './workspace-check.suite';
import './word-file.suite';

import './language.suite';
import './findings.suite';
import './fixes.suite';
import './new-report.suite';
import './insert-table.suite';
import './status.suite';
import './workspace-check.suite';

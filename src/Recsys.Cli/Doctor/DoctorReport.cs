using Spectre.Console;

namespace Recsys.Cli.Doctor;

/// <summary>What <c>recsys doctor</c> shows.</summary>
internal sealed record DoctorReport(IReadOnlyList<Finding> Findings)
{
    public bool IsHealthy => Findings.All(finding => finding.Health != Health.Broken);

    public Table ToTable()
    {
        var table = Tables.Of("", "check", "finding");
        foreach (var finding in Findings)
            table.Row(finding.Health switch { Health.Ok => "ok", Health.Warning => "!", _ => "BROKEN" }, finding.Check, finding.Detail);
        return table;
    }
}

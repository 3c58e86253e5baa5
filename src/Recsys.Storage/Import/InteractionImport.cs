using System.Collections;

namespace Recsys.Storage.Import;

/// <summary>The part of an import that grows with the rows: it reads, checks and writes them in bounded memory.</summary>
internal sealed class InteractionImport(ImportPlan plan, RowIndexer indexer, StagingFolder staging, ImportSession session)
{
    // How often an import looks whether it should stop, and says how far it is.
    private const int RowsBetweenReports = 1 << 16;

    private readonly string path = staging.PathOf(DataSetFiles.Interactions);

    /// <returns>The rows that stand, and those that the policy dropped.</returns>
    public (long Count, long Dropped) Run(DuplicatePolicy policy, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using var pairs = new DuplicatePairs(staging.PathOf("pairs"));
        var count = WriteRows(pairs, progress, cancellationToken);
        if (count == 0) throw new InvalidDataException($"{plan.Interactions} holds no interactions; nothing was imported.");
        cancellationToken.ThrowIfCancellationRequested();
        var left = DropDuplicates(pairs, policy, count);
        return (left, policy == DuplicatePolicy.Error ? 0 : count - left);
    }

    private long WriteRows(DuplicatePairs pairs, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using var writer = new InteractionWriter(path);
        var file = session.Open(plan.Interactions);
        using var rows = plan.Rows(file, session.Bad);
        for (long read = 0; rows.Read(); read++)
        {
            if (read % RowsBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new(writer.Count, (double)file.Position / file.Size));
            }
            if (!indexer.TryIndex(rows, out var row)) continue;
            pairs.Add(row.User, row.Item, writer.Count, rows.Line);
            writer.Add(row);
        }
        return writer.Count;
    }

    private long DropDuplicates(DuplicatePairs pairs, DuplicatePolicy policy, long count)
    {
        BitArray? dropped = null;
        foreach (var row in pairs.Find(keepLast: policy == DuplicatePolicy.Last))
        {
            if (policy == DuplicatePolicy.Error) session.Bad.Add(Path.GetFileName(plan.Interactions), row.Line, Fault(row));
            (dropped ??= new(checked((int)count)))[(int)row.Row] = true;
        }
        return dropped is null ? count : RewriteWithout(dropped);
    }

    private string Fault(DuplicateRow row) =>
        $"user '{indexer.Users[row.User]}' has item '{indexer.Items[row.Item]}' already on line {row.KeptLine} (--duplicates first or last chooses one)";

    private long RewriteWithout(BitArray dropped)
    {
        var whole = path + ".whole";
        File.Move(path, whole);
        using var writer = new InteractionWriter(path);
        var number = 0;
        foreach (var row in InteractionReader.Read(whole))
            if (!dropped[number++]) writer.Add(row);
        File.Delete(whole);
        return writer.Count;
    }
}

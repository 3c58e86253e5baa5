using System.Text.Json;
using Recsys.Core;
using Recsys.Core.Store;

namespace Recsys.Conversation.Sessions;

/// <summary>Everything that is kept of one person, to take along, to bring back and to delete.</summary>
public sealed class PersonalData(IRecsysStore store, LiveChats live, UserId user)
{
    public async Task<UserArchive?> ExportAsync(CancellationToken cancellationToken = default) => await store.ExportAsync(user, cancellationToken);

    /// <summary>Deletes chats, profile and name.</summary>
    /// <exception cref="RefusedException">The store cannot be written.</exception>
    public async Task DeleteAsync(CancellationToken cancellationToken = default)
    {
        RequireWritable(store);
        live.CloseAll(user);
        await store.DeleteUserAsync(user, cancellationToken);
    }

    /// <summary>Replaces everything by what an export holds.</summary>
    /// <exception cref="RefusedException">The store cannot be written, or it is no export, or does not fit together; then nothing is changed.</exception>
    public async Task ImportAsync(Stream json, CancellationToken cancellationToken = default)
    {
        var archive = await ReadAsync(json, cancellationToken);
        var before = await store.ExportAsync(user, cancellationToken);
        await DeleteAsync(cancellationToken);
        try
        {
            await store.ImportAsync(archive with { Profile = archive.Profile with { Id = user } }, cancellationToken);
        }
        catch (StoreConflictException conflict)
        {
            if (before is not null) await store.ImportAsync(before, CancellationToken.None);
            throw new RefusedException($"The export does not fit together and nothing was changed: {conflict.Message}");
        }
    }

    /// <summary>What only seems to be deleted would be back with the next start.</summary>
    /// <exception cref="RefusedException">The store cannot be written.</exception>
    internal static void RequireWritable(IRecsysStore store)
    {
        if (store.Problem is not null) throw new RefusedException("Nothing can be deleted or replaced now, because the store cannot be written.");
    }

    private static async Task<UserArchive> ReadAsync(Stream json, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(json, StoreJson.Default.UserArchive, cancellationToken) ?? throw NoExport();
        }
        catch (JsonException)
        {
            throw NoExport();
        }
    }

    private static RefusedException NoExport() => new("That file is no export of Recsys; choose the recsys.json that 'Export' has written.");
}

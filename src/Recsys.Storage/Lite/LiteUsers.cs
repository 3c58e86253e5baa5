using LiteDB;
using Recsys.Core;
using Recsys.Core.Store;

namespace Recsys.Storage.Lite;

/// <summary>The people of a <see cref="LiteStore"/>.</summary>
internal sealed class LiteUsers(LiteDatabase database)
{
    private readonly LiteRows<UserProfile> rows = new(database, "users", StoreJson.Default.UserProfile);

    public IReadOnlyList<UserProfile> All() => [.. rows.All().OrderBy(user => user.Name, StringComparer.OrdinalIgnoreCase).ThenBy(user => user.Id.Value, StringComparer.Ordinal)];

    public UserProfile? Find(UserId user) => rows.Find(user.Value);

    public void Save(UserProfile profile) => rows.Put(profile.Id.Value, "", 0, profile);

    public bool Delete(UserId user) => rows.Delete(user.Value);
}

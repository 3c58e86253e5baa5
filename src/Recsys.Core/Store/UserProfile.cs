namespace Recsys.Core.Store;

/// <summary>A person who uses the product on this installation.</summary>
/// <param name="Name">What they want to be called.</param>
public sealed record UserProfile(UserId Id, string Name, DateTimeOffset Created);

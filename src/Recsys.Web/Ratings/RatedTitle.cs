namespace Recsys.Web.Ratings;

/// <summary>A row of ratings that somebody brings along from elsewhere.</summary>
/// <param name="Share">The rating as a share of its scale, 0 to 1; null where it was only seen.</param>
internal sealed record RatedTitle(string Title, int? Year, double? Share);

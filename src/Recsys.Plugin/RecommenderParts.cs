using Microsoft.Extensions.DependencyInjection;
using Recsys.Conversation.Sessions;
using Recsys.Conversation.Understanding;
using Recsys.Core;

namespace Recsys.Plugin;

/// <summary>What the functions work on, for one user.</summary>
public sealed record RecommenderParts(RecommenderSession Session, ICatalog Catalog, UtteranceReader Reader)
{
    internal ReplyReader Replies { get; } = new(Catalog);

    /// <summary>Takes them from the services of <c>AddRecsys()</c>, which loads the models where nothing has yet.</summary>
    public static RecommenderParts Of(IServiceProvider services, UserId user) => new(
        new(services.GetRequiredService<Respond>(), services.GetService<LiveChats>(), user), services.GetRequiredService<ICatalog>(), services.GetRequiredService<UtteranceReader>());
}

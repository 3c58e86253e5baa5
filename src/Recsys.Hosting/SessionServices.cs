using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Store;
using Recsys.Storage.Lite;

namespace Recsys.Hosting;

/// <summary>The composition of chats that are kept and shared by windows.</summary>
public static partial class SessionServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds the store in the folder of <see cref="RecsysHome"/> and the <see cref="LiveChats"/> over it.</summary>
        public IServiceCollection AddSessions()
        {
            services.TryAddSingleton(TimeProvider.System);
            services.TryAddSingleton<IRecsysStore>(Store);
            return services.AddSettings<LimitsOptions, LimitsOptionsValidator>().AddSingleton(Chats);
        }
    }

    private static LiteStore Store(IServiceProvider provider)
    {
        var logger = provider.GetRequiredService<ILogger<LiteStore>>();
        return new(Path.Combine(RecsysHome.Of(provider.GetRequiredService<IConfiguration>()), "recsys.db"), failure => Unwritten(logger, failure));
    }

    private static LiveChats Chats(IServiceProvider provider)
    {
        var logger = provider.GetRequiredService<ILogger<LiveChats>>();
        return new(
            provider.GetRequiredService<Respond>(), provider.GetRequiredService<ICatalog>(), provider.GetRequiredService<IRecsysStore>(),
            provider.GetRequiredService<LimitsOptions>(), provider.GetRequiredService<TimeProvider>(), failure => TurnFailed(logger, failure));
    }

    [LoggerMessage(LogLevel.Error, "The store cannot be written; what is said from now on is not kept")]
    private static partial void Unwritten(ILogger logger, Exception failure);

    [LoggerMessage(LogLevel.Error, "A turn failed")]
    private static partial void TurnFailed(ILogger logger, Exception failure);
}

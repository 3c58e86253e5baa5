using ModelContextProtocol.Server;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Plugin;
using Recsys.Web.SignIn;

namespace Recsys.Web.Mcp;

/// <summary>The functions of each person who lately asked, so that a list can be explained in the next request; the longest unused make room.</summary>
internal sealed class McpTools(IServiceProvider services, PeopleDesk desk, LimitsOptions limits)
{
    private readonly Dictionary<UserId, Entry> people = [];
    private readonly Lock gate = new();
    private long uses;

    public async Task<IReadOnlyList<McpServerTool>> OfAsync(UserId person)
    {
        await desk.WelcomeAsync(person);
        lock (gate)
        {
            if (!people.TryGetValue(person, out var entry))
            {
                if (people.Count >= limits.AllLiveChats) people.Remove(people.MinBy(other => other.Value.LastUse).Key);
                people[person] = entry = new([.. RecsysFunctions.Of(services, person).Select(function => McpServerTool.Create(function))]);
            }
            entry.LastUse = ++uses;
            return entry.Tools;
        }
    }

    private sealed class Entry(IReadOnlyList<McpServerTool> tools)
    {
        public IReadOnlyList<McpServerTool> Tools => tools;

        public long LastUse { get; set; }
    }
}

using System.Text.Json;
using Recsys.Core.Dialogue;

namespace Recsys.Core.Tests;

public sealed class DialogueJsonTests
{
    [Fact]
    public void A_turn_comes_back_from_json_as_it_was()
    {
        Constraint noHorror = new(FacetTerm.Is("genres", "Horror")) { Polarity = Polarity.Unwanted };
        Turn turn = new()
        {
            Number = 2,
            Utterance = "no horror",
            Act = new("no horror", [new(IntentKind.Refine, 0.9, new(0, 9)) { Slots = [new ConstraintSlot(noHorror, 0.9, new(3, 6))] }]),
            Lines = [],
            Constraints = [noHorror],
            Parts =
            [
                new SlatePart(
                    new([new(new("6"), 1, 0.5, new Dictionary<string, int> { ["ease"] = 1 })]),
                    [new(new("6"), MatchStrength.Strong, [new SatisfiesReason(noHorror), new CounterfactualReason(new("7"), 1, null)])]),
                new WhyNotPart(new("7"), WhyNotCause.Constraints) { Broken = [noHorror] },
                new ComparisonPart([new("6"), new("7")], []) { Asked = noHorror },
                new UnheldPart("awards"),
            ],
            Chips = [],
            Prose = "Here is one.",
            State = new("chat") { Turns = 2, Shown = [new("6")] },
            Trace = TurnTrace.None,
        };

        var json = JsonSerializer.Serialize(turn, DialogueJson.Default.Turn);
        var back = JsonSerializer.Deserialize(json, DialogueJson.Default.Turn)!;

        Assert.Equal(json, JsonSerializer.Serialize(back, DialogueJson.Default.Turn));
        Assert.Equal(noHorror, Assert.IsType<SatisfiesReason>(back.Slate!.Explanations[0].Reasons[0]).Constraint);
    }
}

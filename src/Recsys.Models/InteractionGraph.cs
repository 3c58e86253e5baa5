using Recsys.Models.Numerics;

namespace Recsys.Models;

/// <summary>The graph of users and items, users first: Â = D⁻¹ᐟ² A D⁻¹ᐟ² (LightGCN, eqs. 6–8).</summary>
internal static class InteractionGraph
{
    public static CsrMatrix Normalized(ItemSets sets)
    {
        var starts = new int[sets.Users + sets.Items + 1];
        var columns = new int[2 * sets.Pairs];
        var values = new float[columns.Length];
        var e = 0;
        for (var u = 0; u < sets.Users; u++)
        {
            foreach (var i in sets.OfUser[u]) (columns[e], values[e++]) = (sets.Users + i, Weight(u, i));
            starts[u + 1] = e;
        }
        for (var i = 0; i < sets.Items; i++)
        {
            foreach (var u in sets.OfItem[i]) (columns[e], values[e++]) = (u, Weight(u, i));
            starts[sets.Users + i + 1] = e;
        }
        return new(starts, columns, values);

        float Weight(int u, int i) => 1 / MathF.Sqrt((float)sets.OfUser[u].Length * sets.OfItem[i].Length);
    }
}

using System.Numerics;

namespace Recsys.Models.Numerics;

/// <summary>Adam (Kingma and Ba, ICLR 2015), algorithm 1, over one block of parameters.</summary>
internal sealed class Adam(int parameters, double learningRate)
{
    private const float Beta1 = 0.9f, Beta2 = 0.999f, Epsilon = 1e-8f;

    /// <summary>First and second moments m and v.</summary>
    public float[] M { get; } = new float[parameters];

    /// <inheritdoc cref="M"/>
    public float[] V { get; } = new float[parameters];

    /// <summary>Steps taken, t.</summary>
    public int Steps { get; set; }

    /// <summary>θ ← θ − α m̂ / (√v̂ + ε).</summary>
    public void Step(float[] theta, float[] gradient)
    {
        Steps++;
        var root = Math.Sqrt(1 - Math.Pow(Beta2, Steps));
        var alpha = (float)(learningRate * root / (1 - Math.Pow(Beta1, Steps)));
        var epsilon = (float)(Epsilon * root);   // moves the correction of v̂ out of the root
        var i = 0;
        for (; i <= theta.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient, i);
            var m = (Beta1 * new Vector<float>(M, i)) + ((1 - Beta1) * g);
            var v = (Beta2 * new Vector<float>(V, i)) + ((1 - Beta2) * g * g);
            m.CopyTo(M, i);
            v.CopyTo(V, i);
            (new Vector<float>(theta, i) - (alpha * m / (Vector.SquareRoot(v) + new Vector<float>(epsilon)))).CopyTo(theta, i);
        }
        for (; i < theta.Length; i++)
        {
            M[i] = (Beta1 * M[i]) + ((1 - Beta1) * gradient[i]);
            V[i] = (Beta2 * V[i]) + ((1 - Beta2) * gradient[i] * gradient[i]);
            theta[i] -= alpha * M[i] / (MathF.Sqrt(V[i]) + epsilon);
        }
    }
}

import keras
import numpy as np
from keras import layers

STEPS = 100


def draw_series(count, seed):
    rng = np.random.default_rng(seed)
    labels = np.arange(count) % 2
    sign = np.where(labels == 1, 1, -1)[:, None]
    slope = sign * rng.uniform(0.3, 1, (count, 1))
    waves = rng.uniform(1, 4, (count, 1))
    phase = rng.uniform(0, 2 * np.pi, (count, 1))
    level = rng.uniform(-0.5, 0.5, (count, 1))
    time = np.arange(STEPS) / STEPS
    wave = 0.5 * np.sin(2 * np.pi * waves * time + phase)
    noise = 0.3 * rng.normal(size=(count, STEPS))
    series = level + slope * time + wave + noise
    return series[..., None].astype("float32"), labels


x_train, y_train = draw_series(2000, seed=1)
x_test, y_test = draw_series(500, seed=2)

model = keras.Sequential([
    keras.Input(shape=(STEPS, 1)),
    layers.LSTM(50, activation="tanh"),
    layers.Dense(1, activation="sigmoid"),
])
model.compile(
    optimizer=keras.optimizers.Adam(0.005),
    loss="binary_crossentropy",
    metrics=["accuracy"],
)

model.fit(
    x_train, y_train,
    epochs=10, batch_size=32, validation_split=0.1,
)
model.evaluate(x_test, y_test)

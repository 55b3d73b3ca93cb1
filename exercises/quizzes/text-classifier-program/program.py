import json

import keras
import numpy as np
from keras import layers

VOCABULARY = 10_000
LENGTH = 100

with open("reviews.json", encoding="utf-8") as file:
    reviews = json.load(file)
texts, labels = reviews["texts"], np.array(reviews["labels"])

vectorize = layers.TextVectorization(max_tokens=VOCABULARY, ragged=True)
vectorize.adapt(texts[:-200])


def to_ids(texts):
    sequences = vectorize(texts).to_list()
    return keras.utils.pad_sequences(sequences, maxlen=LENGTH)


model = keras.Sequential([
    keras.Input(shape=(LENGTH,)),
    layers.Embedding(VOCABULARY, 128),
    layers.LSTM(64, dropout=0.2, recurrent_dropout=0.2),
    layers.Dense(1, activation="sigmoid"),
])
model.compile(
    optimizer=keras.optimizers.Adam(0.005),
    loss="binary_crossentropy",
    metrics=["accuracy"],
)

model.fit(
    to_ids(texts[:-200]), labels[:-200],
    epochs=10, batch_size=32, validation_split=0.1,
)
model.evaluate(to_ids(texts[-200:]), labels[-200:])
